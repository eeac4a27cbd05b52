import { type Band, type Day, windowDays } from '@marquee/dsl';

/** A band of ages that begins above 0, by the days on which those who are at least so old were born. */
export interface AgeBand {
  readonly key: string;
  readonly bornBefore: Day;
}

/**
 * Bands of whole years on the as-of date, oldest first. Someone is at least n years old when born before the window of the last n years
 * begins, so the language's own calendar rules decide and an engine compares whole days. Who is not born by then has no age.
 */
export function agesBornBefore(bands: readonly Band[], asOf: Day): readonly AgeBand[] {
  return [...bands]
    .sort((a, b) => b.from - a.from)
    .map(({ key, from }) => ({
      key,
      bornBefore: from === 0 ? asOf + 1 : windowDays({ kind: 'last', count: from, unit: 'year' }, asOf).from,
    }));
}
