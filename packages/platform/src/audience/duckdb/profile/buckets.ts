import type { Insight } from './insight.ts';

interface Bucket {
  readonly key: string;
  /** The largest integer in it; absent in the last. */
  readonly upTo?: number;
}

/** The dimension and the cells of an integer column cut into ranges, smallest first. */
export function bucketed(column: string, buckets: readonly Bucket[]): Pick<Insight, 'dimensions' | 'cells'> {
  const cases = buckets.map(({ key, upTo }) => `WHEN ${column} ${upTo === undefined ? 'IS NOT NULL' : `<= ${upTo}`} THEN '${key}'`);
  return { dimensions: () => [`CASE ${cases.join(' ')} END`], cells: buckets.map(({ key }) => [key]) };
}
