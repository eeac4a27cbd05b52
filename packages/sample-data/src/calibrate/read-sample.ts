import { type Day, dayOfIso, type Moviegoer, type Visit } from '@marquee/dsl';
import { weekdayOf } from '../calendar/days.ts';
import { zoneOffsets } from '../calendar/local-time.ts';
import { generate } from '../generate.ts';
import { watchingFolder } from './memory-folder.ts';
import { splitRow } from './split-row.ts';

/** A generated sample as read from its files. It is folded by simple code of its own, which shares nothing with the importer. */
export interface ReadSample {
  readonly until: Day;
  readonly moviegoers: readonly Moviegoer[];
  readonly rows: {
    readonly transactions: number;
    readonly malformed: number;
    readonly unmatched: number;
    readonly duplicates: number;
    readonly late: number;
  };
  readonly refundedTransactions: number;
  readonly soldTransactions: number;
}

type Row = readonly string[];

/** Generates a sample of some thousand moviegoers and reads it, in memory. */
export async function readSample(moviegoers: number, seed: number, until: string): Promise<ReadSample> {
  const files = { sites: [] as Row[], films: [] as Row[], matches: [] as Row[], members: [] as Row[], transactions: [] as Row[], late: 0 };
  const onText = (path: string, text: string) => {
    const [folder = '', name = '', file = ''] = path.split('/');
    for (const row of text.split('\r\n')) {
      if (row === '' || /^(id|exhibitor|member_id|transaction_id),/.test(row)) continue;
      const cells = splitRow(row);
      if (folder === 'feeds') {
        if (file.includes('late')) files.late += 1;
        (file.startsWith('members') ? files.members : files.transactions).push([name, ...cells]);
      } else if (name === 'sites.csv') files.sites.push(cells);
      else if (name === 'films.csv') files.films.push(cells);
      else if (name === 'film-matches.csv') files.matches.push(cells);
    }
  };
  await generate({ moviegoers, seed, until, out: watchingFolder(onText) });
  return fold(files, dayOfIso(until));
}

interface Files {
  readonly sites: readonly Row[];
  readonly films: readonly Row[];
  readonly matches: readonly Row[];
  readonly members: readonly Row[];
  readonly transactions: readonly Row[];
  readonly late: number;
}

function fold(files: Files, until: Day): ReadSample {
  const good = files.transactions.filter(isWellFormed);
  const standing = newest(good, 14);
  const sold = standing.filter((row) => row[12] === 'sold');
  const matches = new Map(files.matches.map(([exhibitor, code, film]) => [`${exhibitor} ${code}`, film ?? '']));
  const visits = visitsByMember(sold, files, matches);
  const members = newest(files.members.filter(isWellFormedMember), 16);
  const distinct = new Set(good.map((row) => row.join('\t'))).size;
  return {
    until,
    moviegoers: members.map((row) => moviegoerOf(row, visits.get(`${row[0]}:${row[1]}`) ?? [])),
    rows: {
      transactions: files.transactions.length,
      malformed: files.transactions.length - good.length,
      unmatched: good.filter((row) => row[6] !== '' && !matches.has(`${row[0]} ${row[6]}`)).length,
      duplicates: good.length - distinct,
      late: files.late,
    },
    refundedTransactions: standing.length - sold.length,
    soldTransactions: sold.length,
  };
}

/** The newest row for each exhibitor and id, in the order in which the ids first appear. */
function newest(rows: readonly Row[], updatedAt: number): readonly Row[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const id = `${row[0]}:${row[1]}`;
    const known = byId.get(id);
    if (!known || (row[updatedAt - 1] ?? '') > (known[updatedAt - 1] ?? '')) byId.set(id, row);
  }
  return [...byId.values()];
}

function isWellFormed(row: Row): boolean {
  return (
    row.length === 14 &&
    row[2] !== '' &&
    (row[3] ?? '').endsWith('Z') &&
    (row[8] ?? '').length === 16 &&
    (row[12] === 'sold' || row[12] === 'refunded') &&
    /^\d+\.\d\d$/.test(row[11] ?? '') &&
    !/:(0|900):/.test(row[10] ?? '')
  );
}

function isWellFormedMember(row: Row): boolean {
  return (
    row.length === 17 &&
    !(row[2] ?? '').startsWith('2093') &&
    row[3] !== 'X' &&
    row[8] !== '9417' &&
    row[10] !== 'maybe' &&
    row[16] !== 'yesterday'
  );
}

function moviegoerOf(row: Row, visits: readonly Visit[]): Moviegoer {
  const [exhibitor = '', id = '', birthDate = '', gender = '', region = '', , tier = '', joinedOn = '', favourite = '', preferred = ''] =
    row;
  const site = (code: string) => `${exhibitor}-${code}`;
  const [email, sms, push, thirdParty, hasEmail, hasPhone] = row.slice(10, 16).map((flag) => flag === 'true');
  const channels = { email: email && hasEmail, sms: sms && hasPhone, push, thirdParty };
  return {
    id: `${exhibitor}:${id}`,
    exhibitor,
    tier,
    region,
    birthDay: birthDate === '' ? null : dayOfIso(birthDate),
    gender: gender === '' ? 'unknown' : gender,
    joinedOn: dayOfIso(joinedOn),
    favouriteSite: favourite === '' ? null : site(favourite),
    usualSite: null,
    preferredSites: preferred === '' ? [] : preferred.split('|').map(site),
    reachableBy: Object.entries(channels).flatMap(([name, yes]) => (yes ? [name] : [])),
    visits,
    campaigns: [],
  };
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function visitsByMember(sold: readonly Row[], files: Files, matches: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Visit[]> {
  const films = new Map(files.films.map((row) => [row[0] ?? '', row]));
  const sites = new Map(files.sites.map((row) => [`${row[1]} ${row[2]}`, row]));
  const zones = new Map<string, (day: Day) => number>();
  const groups = new Map<string, Row[]>();
  for (const row of sold) {
    const zone = sites.get(`${row[0]} ${row[5]}`)?.[6];
    if (row[10] === '' || !zone || !zone.includes('/')) continue;
    const key = [row[0], row[2], row[5], row[6], row[8], row[9]].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const visits = new Map<string, Visit[]>();
  for (const rows of groups.values()) {
    const first = rows.reduce((a, b) => ((b[3] ?? '') < (a[3] ?? '') ? b : a));
    const site = sites.get(`${first[0]} ${first[5]}`) ?? [];
    const zone = site[6] ?? '';
    const offset = zones.get(zone) ?? zoneOffsets(zone, dayOfIso('2020-01-01'), dayOfIso('2032-01-01'));
    zones.set(zone, offset);
    const film = films.get(matches.get(`${first[0]} ${first[6]}`) ?? '');
    const key = `${first[0]}:${first[2]}`;
    visits.set(key, [...(visits.get(key) ?? []), visitOf(rows, first, site, film, offset)]);
  }
  return visits;
}

function visitOf(rows: readonly Row[], first: Row, site: Row, film: Row | undefined, offset: (day: Day) => number): Visit {
  const start = (first[8] ?? '').split('T');
  const hour = Number((start[1] ?? '').slice(0, 2));
  const businessDay = dayOfIso(start[0] ?? '') - (hour < 5 ? 1 : 0);
  const utcMinutes = Date.parse(first[3] ?? '') / 60_000;
  const purchaseDay = Math.floor((utcMinutes + offset(Math.floor(utcMinutes / 1440))) / 1440);
  const lines = rows.flatMap((row) => (row[10] ?? '').split('|').map((line) => line.split(':')));
  const ticketSpend = Math.round(lines.reduce((sum, [, quantity, price]) => sum + Number(quantity) * Number(price) * 100, 0));
  const concessionSpend = Math.round(rows.reduce((sum, row) => sum + Number(row[11]) * 100, 0));
  const text = (value: string | undefined) => (value === undefined || value === '' ? null : value);
  return {
    businessDay,
    purchaseDay,
    ticketSpend,
    concessionSpend,
    spend: ticketSpend + concessionSpend,
    tickets: lines.reduce((sum, [, quantity]) => sum + Number(quantity), 0),
    ticketType: [...new Set(lines.map(([type]) => type ?? ''))],
    leadDays: Math.max(0, businessDay - purchaseDay),
    film: text(film?.[0]),
    'film.rating': text(film?.[3]),
    'film.distributor': text(film?.[5]),
    'film.franchise': text(film?.[6]),
    'film.director': text(film?.[7]),
    'film.genre': film?.[4]?.split('|') ?? [],
    'film.cast': film?.[8]?.split('|') ?? [],
    runDay: film ? businessDay - dayOfIso(film[2] ?? '') : null,
    site: site[0] ?? null,
    'site.region': text(site[4]),
    format: text(first[9]),
    channel: text(first[4]),
    weekday: WEEKDAYS[weekdayOf(businessDay)] ?? null,
    daypart: hour < 5 || hour >= 21 ? 'late' : hour < 12 ? 'morning' : hour < 17 ? 'matinee' : 'evening',
  };
}
