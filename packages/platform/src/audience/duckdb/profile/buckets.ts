import type { Bucket } from '../../insights/buckets.ts';
import type { VisitInsight } from './insight.ts';

/** Visits by an integer column cut into ranges, smallest first. */
export function bucketed(column: string, buckets: readonly Bucket[]): VisitInsight {
  const cases = buckets.map(({ upTo }, i) => `WHEN ${column} ${upTo === undefined ? 'IS NOT NULL' : `<= ${upTo}`} THEN ${i}`);
  return { over: 'visits', cells: buckets.map(({ key }) => [key]), position: () => `CASE ${cases.join(' ')} END` };
}
