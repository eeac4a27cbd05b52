import { delimiters, type FeedLayout } from '@marquee/core';
import { csvCells } from '../cells.ts';
import { type Columns, columnName, normalise } from '../columns.ts';
import { textOfSample } from './sample-text.ts';

/** A layout as the beginning of a file suggests it, with the names of the file's columns and its first rows. */
export interface GuessedLayout {
  readonly layout: FeedLayout;
  readonly header: readonly string[];
}

/** What exhibitors' systems call the columns of the feeds, letters and digits alone, beside the feed's own names. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  transaction_id: [
    'transactionid',
    'transaction',
    'transactionnumber',
    'transactionno',
    'orderno',
    'bookingno',
    'orderid',
    'ordernumber',
    'order',
    'bookingid',
    'bookingreference',
    'receipt',
    'saleid',
    'belegnr',
  ],
  member_id: [
    'memberid',
    'member',
    'memberno',
    'membernumber',
    'loyaltyid',
    'loyaltynumber',
    'card',
    'cardnumber',
    'cardno',
    'customerid',
    'customer',
    'kundennummer',
  ],
  purchased_at: [
    'purchasedat',
    'purchasedate',
    'purchasetime',
    'saledate',
    'saletime',
    'sold',
    'soldat',
    'transactiondate',
    'transactiontime',
    'orderdate',
    'bookedat',
    'bookingdate',
    'kaufdatum',
  ],
  channel: ['channel', 'saleschannel', 'salechannel', 'source', 'pointofsale'],
  site_code: [
    'sitecode',
    'site',
    'siteid',
    'cinema',
    'cinemaid',
    'cinemacode',
    'theatre',
    'theater',
    'theatreid',
    'location',
    'locationid',
    'venue',
    'kino',
  ],
  film_code: ['filmcode', 'filmid', 'movieid', 'moviecode', 'titleid', 'filmnr'],
  film_title: ['filmtitle', 'film', 'filmname', 'movie', 'movietitle', 'moviename', 'title'],
  session_start: [
    'sessionstart',
    'session',
    'sessiontime',
    'sessiondate',
    'show',
    'showtime',
    'showdate',
    'showstart',
    'performance',
    'performancedate',
    'screening',
    'vorstellung',
  ],
  format: ['format', 'screenformat', 'experience', 'presentation'],
  ticket_lines: ['ticketlines', 'tickets'],
  concession_amount: ['concessionamount', 'concessions', 'concession', 'fnb', 'foodandbeverage', 'fb', 'snacks', 'fbamount'],
  status: ['status', 'state', 'transactionstatus', 'salestatus', 'type', 'transactiontype'],
  updated_at: ['updatedat', 'updated', 'lastupdated', 'lastmodified', 'modifiedat', 'modified', 'changedat', 'changed', 'lastchange'],
  birth_date: ['birthdate', 'dateofbirth', 'dob', 'birthday', 'geburtsdatum'],
  gender: ['gender', 'sex', 'geschlecht'],
  region: ['region', 'state', 'province', 'county'],
  postcode: ['postcode', 'postalcode', 'zip', 'zipcode', 'plz'],
  tier: ['tier', 'level', 'memberlevel', 'membertier', 'status', 'club'],
  joined_on: ['joinedon', 'joined', 'joindate', 'dateJoined', 'membersince', 'registered', 'registrationdate', 'signupdate', 'enrolled'],
  favourite_site: ['favouritesite', 'favoritesite', 'homesite', 'homecinema', 'favouritecinema', 'favoritecinema', 'preferredcinema'],
  preferred_sites: ['preferredsites', 'preferredcinemas'],
  email_opt_in: ['emailoptin', 'optinemail', 'emailconsent', 'emailmarketing', 'consentemail'],
  sms_opt_in: ['smsoptin', 'optinsms', 'smsconsent', 'smsmarketing', 'consentsms'],
  push_opt_in: ['pushoptin', 'optinpush', 'pushconsent', 'consentpush'],
  third_party_opt_in: ['thirdpartyoptin', 'optinthirdparty', 'thirdpartyconsent', 'partneroptin'],
  has_email: ['hasemail', 'emailknown'],
  has_phone: ['hasphone', 'phoneknown', 'hasmobile'],
};
const ticketNames = {
  type: ['tickettype', 'ticketname', 'ticketcategory', 'pricecategory'],
  quantity: ['quantity', 'qty', 'ticketcount', 'numberoftickets', 'admits', 'admissions', 'seats', 'anzahl'],
  price: ['price', 'ticketprice', 'unitprice', 'priceeach', 'preis'],
};
/** Words for which the feed has one of its own. */
const usualWords: FeedLayout['words'] = {
  status: {
    ...{ sold: 'sold', sale: 'sold', s: 'sold', completed: 'sold', complete: 'sold', paid: 'sold' },
    ...{
      refunded: 'refunded',
      refund: 'refunded',
      r: 'refunded',
      cancelled: 'refunded',
      canceled: 'refunded',
      void: 'refunded',
      voided: 'refunded',
    },
  },
  gender: {
    f: 'female',
    female: 'female',
    w: 'female',
    m: 'male',
    male: 'male',
    o: 'other',
    x: 'other',
    other: 'other',
    u: 'unknown',
    unknown: 'unknown',
  },
};

/** The layout that the beginning of a CSV file suggests. */
export function guessLayout(sample: Uint8Array, columns: Columns): GuessedLayout {
  const { text, encoding } = textOfSample(sample);
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const delimiter = delimiterOf(lines[0] ?? '');
  const header = (csvCells(lines[0] ?? '', delimiter) ?? []).map(normalise);
  // What is cut off at the end of the sample is no row.
  const rows = lines.slice(1, lines.length > 2 ? -1 : undefined).flatMap((line) => {
    const cells = csvCells(line, delimiter);
    return cells?.length === header.length ? [cells.map(normalise)] : [];
  });
  const bare = header.map(bareName);
  const taken = new Set<number>();
  /** The place of the first of some names that nothing is taken from yet. */
  const free = (names: readonly string[]) =>
    names.map((name) => bare.findIndex((one, i) => one === name && !taken.has(i))).find((at) => at >= 0) ?? -1;
  const chosen: Record<string, string> = {};
  for (const column of Object.keys(columns)) {
    const own = header.findIndex((name) => columnName(name) === column);
    const at = own >= 0 ? own : free(otherNames[column] ?? []);
    if (at < 0) continue;
    taken.add(at);
    chosen[column] = header[at] ?? '';
  }
  // A file of sales without corrections has no other moment.
  if (columns.updated_at && chosen.updated_at === undefined && chosen.purchased_at !== undefined) chosen.updated_at = chosen.purchased_at;
  const [quantity, price] = [free(ticketNames.quantity), free(ticketNames.price)];
  const apart = columns.ticket_lines !== undefined && chosen.ticket_lines === undefined && quantity >= 0 && price >= 0;
  const dates = Object.entries(chosen).flatMap(([column, name]) =>
    columns[column]?.kind === 'date' ? rows.map((row) => row[header.indexOf(name)] ?? '') : [],
  );
  const amounts = rows.flatMap((row) =>
    [apart ? price : -1, chosen.concession_amount === undefined ? -1 : header.indexOf(chosen.concession_amount)].map((at) => row[at] ?? ''),
  );
  const layout: FeedLayout = {
    encoding,
    delimiter,
    columns: chosen,
    fixed: columns.status && chosen.status === undefined ? { status: 'sold' } : {},
    words: wordsOf(
      Object.entries(chosen).map(([column, name]) => ({ column, values: rows.map((row) => row[header.indexOf(name)] ?? '') })),
    ),
    tickets: apart ? { type: header[free(ticketNames.type)] ?? null, quantity: header[quantity] ?? '', price: header[price] ?? '' } : null,
    dates: orderOf(dates),
    timeZone: null,
    decimals: amounts.some((amount) => /,\d{1,2}$/.test(amount)) ? ',' : '.',
  };
  return { layout, header };
}

/** Of the usual words those that stand in the file. */
function wordsOf(read: readonly { readonly column: string; readonly values: readonly string[] }[]): FeedLayout['words'] {
  const found = read.flatMap(({ column, values }) => {
    const given = new Set(values.map((value) => value.toLowerCase()));
    const words = Object.entries(usualWords[column] ?? {}).filter(([theirs, ours]) => given.has(theirs) && theirs !== ours);
    return words.length === 0 ? [] : [[column, Object.fromEntries(words)] as const];
  });
  return Object.fromEntries(found);
}

function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Of the marks that part columns the one that the header has most of. */
function delimiterOf(header: string): FeedLayout['delimiter'] {
  const outside = header.replace(/"[^"]*"/g, '');
  const count = (mark: string) => outside.split(mark).length;
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** What comes first in dates: a number above twelve is a day. */
function orderOf(dates: readonly string[]): FeedLayout['dates'] {
  const parts = dates.flatMap((date) => {
    const [, first = '', second = ''] = /^(\d{1,4})[./\-\s](\d{1,2})[./\-\s]\d/.exec(date) ?? [];
    return first === '' ? [] : [{ first, second }];
  });
  if (parts.some(({ first }) => first.length === 4)) return 'ymd';
  if (parts.some(({ second }) => Number(second) > 12)) return 'mdy';
  return parts.some(({ first }) => Number(first) > 12) || parts.length > 0 ? 'dmy' : 'ymd';
}
