import type { Dated } from '../records/index.ts';
import { compareText } from './compare-text.ts';

/**
 * Orders two rows with one id: the later one stands. Later is the larger `updatedAt`; at a tie the `text` that sorts last (by code
 * point), then the moviegoer's id, so that the order of arrival never matters.
 *
 * @returns above 0 when `a` stands over `b`, below 0 when `b` does, 0 when they are the same row.
 */
export function compareStanding(a: Dated, b: Dated): number {
  return a.updatedAt - b.updatedAt || compareText(a.text, b.text) || compareText(a.moviegoer, b.moviegoer);
}

/** Of two rows, the one that stands. The rows are not merged. */
export function standing<R extends Dated>(a: R, b: R): R {
  return compareStanding(a, b) >= 0 ? a : b;
}

/** The rows that stand, one for each key, in the order in which their keys first came; `stand` says which of two does. */
export function standingBy<R extends Dated>(rows: Iterable<R>, key: (row: R) => string, stand: (a: R, b: R) => R = standing): readonly R[] {
  const byKey = new Map<string, R>();
  for (const row of rows) {
    const other = byKey.get(key(row));
    byKey.set(key(row), other ? stand(other, row) : row);
  }
  return [...byKey.values()];
}
