import type { Inputs, Outputs } from '../../../lib/trpc.tsx';

export type Source = Outputs['feedSources']['list']['sources'][number];
export type Tried = Outputs['feedSources']['try'];
export type Feed = Tried['feeds'][number]['feed'];
type Given = Pick<Inputs['feedSources']['add'], 'name' | 'of' | 'schedule' | 'password'>;
export type Kind = Given['of']['kind'];
export type Times = Given['schedule']['kind'];

export const feeds = ['members', 'transactions'] as const satisfies readonly Feed[];

/** What the boxes of one feed's query hold. */
export interface QueryDraft {
  readonly read: boolean;
  readonly query: string;
  readonly watermark: string;
  /** The feed's columns and the query's own, `member_id = id`, one a line. */
  readonly columns: string;
  readonly overlap: string;
}
/** What the boxes of a source hold, those of the other kind too: changing the kind back and forth loses nothing. */
export interface Draft {
  readonly name: string;
  readonly kind: Kind;
  readonly folder: string;
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  /** Null while the one that is kept stays. */
  readonly password: string | null;
  readonly tls: boolean;
  readonly members: QueryDraft;
  readonly transactions: QueryDraft;
  readonly times: Times;
  readonly minutes: string;
  readonly at: string;
}

const emptyQuery: QueryDraft = { read: true, query: '', watermark: 'updated_at', columns: '', overlap: '300' };
const empty: Draft = {
  ...{ name: '', kind: 'folder', folder: '', host: '', port: '3306', database: '', user: '', password: '', tls: true },
  ...{ members: emptyQuery, transactions: emptyQuery, times: 'daily', minutes: '60', at: '04:30' },
};

/** The boxes of a source as it is kept; of a new one when null. */
export function draftOf(source: Source | null): Draft {
  if (source === null) return empty;
  const { name, of, schedule, hasPassword } = source;
  const times = {
    times: schedule.kind,
    ...(schedule.kind === 'minutes' ? { minutes: String(schedule.minutes) } : {}),
    ...(schedule.kind === 'daily' ? { at: schedule.at } : {}),
  };
  if (of.kind === 'folder') return { ...empty, ...times, name, kind: 'folder', folder: of.folder };
  const query = (feed: Feed): QueryDraft => {
    const kept = of[feed];
    if (kept === null) return { ...emptyQuery, read: false };
    const columns = Object.entries(kept.columns).map(([ours, theirs]) => `${ours} = ${theirs}`);
    return { read: true, query: kept.query, watermark: kept.watermark, columns: columns.join('\n'), overlap: String(kept.overlap) };
  };
  const { host, database, user, tls } = of;
  return {
    ...{ ...empty, ...times, name, kind: 'database', host, port: String(of.port), database, user, tls },
    ...{ password: hasPassword ? null : '', members: query('members'), transactions: query('transactions') },
  };
}

/** What is wrong with the lines of columns before they are sent; undefined where nothing is. */
export function faultOfColumns(text: string): string | undefined {
  const seen = new Set<string>();
  for (const [i, line] of linesOf(text)) {
    const [ours, theirs, ...more] = line.split('=').map((side) => side.trim());
    if (!ours || !theirs || more.length > 0) return `Line ${i + 1} is not of the form member_id = id.`;
    if (seen.has(ours)) return `Line ${i + 1} names ${ours} again.`;
    seen.add(ours);
  }
  return undefined;
}

/** The source that the boxes say. */
export function givenOf(draft: Draft): Given {
  const { name, kind, folder, host, port, database, user, tls, password, times, minutes, at } = draft;
  const schedule =
    times === 'hand' ? ({ kind: 'hand' } as const) : times === 'daily' ? { kind: times, at } : { kind: times, minutes: Number(minutes) };
  if (kind === 'folder') return { name, of: { kind, folder }, schedule };
  const query = (feed: Feed) => {
    const { read, columns, overlap, ...rest } = draft[feed];
    return read ? { ...rest, columns: columnsOf(columns), overlap: Number(overlap) } : null;
  };
  const of = { kind, host, port: Number(port), database, user, tls, members: query('members'), transactions: query('transactions') };
  return { name, of, schedule, ...(password === null ? {} : { password }) };
}

function columnsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    linesOf(text).map(([, line]) => {
      const [ours = '', theirs = ''] = line.split('=').map((side) => side.trim());
      return [ours, theirs];
    }),
  );
}

function linesOf(text: string): readonly (readonly [number, string])[] {
  return [...text.split('\n').entries()].filter(([, line]) => line.trim() !== '');
}
