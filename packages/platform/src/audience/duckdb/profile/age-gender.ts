import { fields, windowDays } from '@marquee/dsl';
import { type MemberInsight, pairs } from './insight.ts';

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

/**
 * Age bands by whole years on the as-of date. Someone is at least n years old when born before the window of the last n years begins, so
 * the language's own calendar rules decide and the engine compares integers.
 */
export const ageGender: MemberInsight = {
  over: 'members',
  dimensions: (asOf, parameters) => {
    const cases = bands.map(([years, key]) => {
      const { from } = windowDays({ kind: 'last', count: years, unit: 'year' }, asOf);
      return `WHEN birth_day < ${parameters.add(from)} THEN '${key}'`;
    });
    const age = `CASE WHEN birth_day IS NULL OR birth_day > ${parameters.add(asOf)} THEN 'unknown' ${cases.join(' ')} ELSE 'under12' END`;
    return [age, 'gender'];
  },
  cells: pairs(
    [...bands.map(([, key]) => key).reverse(), 'unknown'],
    fields.gender.values.map((gender) => gender.value),
  ),
};
