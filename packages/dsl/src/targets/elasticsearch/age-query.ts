import { type Day, latestBirthDay } from '../../day.ts';
import type { Test } from '../../operators/test.ts';
import { allOf, type EsQuery, noneOf } from './es-query.ts';

/**
 * A test on age as ranges of the birth day: at least a is "born on or before the latest birth day of someone aged a", at most a is
 * "born after that of someone aged a + 1". Born after the as-of date: age is missing.
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
