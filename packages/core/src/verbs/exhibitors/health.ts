import type { FeedName } from '../../records/index.ts';

/** Within how many hours rows of a feed should arrive again, where nobody set it. */
export const usualPromiseHours = 36;
export const shownDays = 14;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What is known of one feed of an exhibitor. */
export interface FeedFacts {
  readonly feed: FeedName;
  /** Milliseconds since 1970 UTC; null while nothing ever arrived. */
  readonly lastAt: number | null;
  readonly promisedHours: number;
  /** Rows by hour (UTC, `2026-11-20T19`), of the last 14 days at least. */
  readonly hours: readonly { readonly hour: string; readonly rows: number }[];
}

/** `late`: the promise is over; `stopped`: it has been over for as long again. */
export const feedStates = ['fresh', 'late', 'stopped', 'none'] as const;
export type FeedState = (typeof feedStates)[number];

/** How a feed stands at an instant. */
export interface FeedHealth {
  readonly feed: FeedName;
  readonly state: FeedState;
  readonly lastAt: string | null;
  readonly ageHours: number | null;
  readonly promisedHours: number;
  readonly rows24: number;
  /** Rows of each of the last 14 days (UTC), today last. */
  readonly days: readonly { readonly day: string; readonly rows: number }[];
}

/** Works out how a feed stands, of plain facts. */
export function healthOf({ feed, lastAt, promisedHours, hours }: FeedFacts, now: number): FeedHealth {
  const age = lastAt === null ? null : Math.max(0, now - lastAt) / hourMs;
  const from = new Date(now - dayMs).toISOString().slice(0, 13);
  const days = Array.from({ length: shownDays }, (_, at) => new Date(now - (shownDays - 1 - at) * dayMs).toISOString().slice(0, 10));
  const byDay = new Map<string, number>();
  let rows24 = 0;
  for (const { hour, rows } of hours) {
    byDay.set(hour.slice(0, 10), (byDay.get(hour.slice(0, 10)) ?? 0) + rows);
    if (hour > from) rows24 += rows;
  }
  return {
    feed,
    state: stateOf(age, promisedHours),
    lastAt: lastAt === null ? null : new Date(lastAt).toISOString(),
    ageHours: age,
    promisedHours,
    rows24,
    days: days.map((day) => ({ day, rows: byDay.get(day) ?? 0 })),
  };
}

function stateOf(ageHours: number | null, promisedHours: number): FeedState {
  if (ageHours === null) return 'none';
  if (ageHours <= promisedHours) return 'fresh';
  return ageHours <= 2 * promisedHours ? 'late' : 'stopped';
}

const badness: Readonly<Record<FeedState, number>> = { fresh: 0, none: 1, late: 2, stopped: 3 };

/** The feed that stands worst, the one whose promise is further used up among equals. */
export function worstOf<F extends Pick<FeedHealth, 'state' | 'ageHours' | 'promisedHours'>>(feeds: readonly F[]): F | undefined {
  const used = ({ ageHours, promisedHours }: F) => (ageHours ?? 0) / promisedHours;
  return [...feeds].sort((a, b) => badness[b.state] - badness[a.state] || used(b) - used(a))[0];
}

/** Where an exhibitor belongs in the list: what needs somebody first. */
export function compareByNeed(
  a: { readonly name: string; readonly feeds: readonly FeedHealth[] },
  b: { readonly name: string; readonly feeds: readonly FeedHealth[] },
): number {
  const need = (feeds: readonly FeedHealth[]) => badness[worstOf(feeds)?.state ?? 'none'];
  return need(b.feeds) - need(a.feeds) || a.name.localeCompare(b.name, 'en');
}
