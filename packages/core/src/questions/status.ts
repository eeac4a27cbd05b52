import type { Day } from '@marquee/dsl';
import type { Recorded } from './recorded.ts';

export interface AudienceStatus {
  /**
   * The data's own day, how far the feeds reach: the latest purchase day on record that is not after today, so that one exhibitor's clock does not
   * move it (sessions may lie after it, presales). Today when every purchase lies after today; null when there is no visit.
   */
  readonly dataAsOf: Day | null;
  readonly moviegoers: number;
  readonly visits: number;
  /** Changes whenever an answer could change. Part of every cache key. */
  readonly dataVersion: string;
}
/** How far one exhibitor's purchases reach, also beyond today. */
export interface Reach {
  readonly exhibitor: string;
  readonly latest: Day;
}

/** What is on record, of every exhibitor. The version is each engine's own. */
export function status({ moviegoers, today }: Recorded): Omit<AudienceStatus, 'dataVersion'> {
  const days = moviegoers.flatMap(({ visits }) => visits.map(({ purchaseDay }) => purchaseDay));
  const past = days.filter((day) => day <= today);
  return { dataAsOf: days.length === 0 ? null : past.reduce(later, past[0] ?? today), moviegoers: moviegoers.length, visits: days.length };
}

/** The latest purchase day of each exhibitor with visits on record, by exhibitor. */
export function reach({ moviegoers }: Recorded): readonly Reach[] {
  const latest = new Map<string, Day>();
  for (const { exhibitor, visits } of moviegoers)
    for (const { purchaseDay } of visits)
      if (exhibitor !== null) latest.set(exhibitor, later(latest.get(exhibitor) ?? purchaseDay, purchaseDay));
  return [...latest].map(([exhibitor, day]) => ({ exhibitor, latest: day })).sort((a, b) => (a.exhibitor < b.exhibitor ? -1 : 1));
}

const later = (one: Day, other: Day): Day => Math.max(one, other);
