import { type Day, fields, windowDays } from '@marquee/dsl';
import { pairs } from './cells.ts';

/** First year of each band, oldest first. */
const bands = [
  [65, '65+'],
  [55, '55-64'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
  [12, '12-17'],
] as const;

/** Who is younger than the youngest band, and who has no age: not born by the as-of date, or no birth day on record. */
export const belowBands = 'under12';
export const withoutAge = 'unknown';

/**
 * Age bands by whole years on the as-of date, oldest first. Someone is at least n years old when born before the window of the last n
 * years begins, so the language's own calendar rules decide and an engine compares whole days.
 */
export function ageBands(asOf: Day): readonly { readonly key: string; readonly bornBefore: Day }[] {
  return bands.map(([years, key]) => ({ key, bornBefore: windowDays({ kind: 'last', count: years, unit: 'year' }, asOf).from }));
}

export const ageGenderCells = pairs(
  [...bands.map(([, key]) => key).reverse(), withoutAge],
  fields.gender.values.map((gender) => gender.value),
);
