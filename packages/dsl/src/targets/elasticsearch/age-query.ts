import { type Day, latestBirthDay } from '../../day.ts';
import type { Test } from '../../operators/test.ts';
import { allOf, type EsQuery, noneOf } from './es-query.ts';

/**
 * Compiles a test on age to ranges of the birth day. "At least a" becomes "born on or before the latest birth day of someone aged a". "At most a"
 * becomes "born after the latest birth day of someone aged a + 1". With a birth day after the as-of date, the age is missing.
 */
export function ageQuery(test: Test, field: string, asOf: Day): EsQuery {
  const born: EsQuery = { range: { [field]: { lte: asOf } } };
  const negate = (query: EsQuery) => (test.negated ? noneOf([query]) : query);
  if (test.form === 'present') return negate(born);
  if (test.form !== 'range') throw new TypeError('Age is a number.');
  const ends: EsQuery[] = [born];
  if (test.from !== undefined) ends.push({ range: { [field]: { lte: latestBirthDay(test.from, asOf) } } });
  if (test.to !== undefined) ends.push({ range: { [field]: { gt: latestBirthDay(test.to + 1, asOf) } } });
  return negate(allOf(ends));
}
