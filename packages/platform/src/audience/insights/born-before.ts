import { type Band, type Day, windowDays } from '@marquee/dsl';

/** An age band: those at least as old as its lower bound were born before this day. */
export interface AgeBand {
  readonly key: string;
  readonly bornBefore: Day;
}

/**
 * Age bands of whole years on the as-of date, oldest first. Someone is at least n years old if born before the first day of the last n years. So the
 * language's calendar rules apply, and engines only compare whole days. Someone born after the as-of date has no age.
 */
export function agesBornBefore(bands: readonly Band[], asOf: Day): readonly AgeBand[] {
  return [...bands]
    .sort((a, b) => b.from - a.from)
    .map(({ key, from }) => ({
      key,
      bornBefore: from === 0 ? asOf + 1 : windowDays({ kind: 'last', count: from, unit: 'year' }, asOf).from,
    }));
}
