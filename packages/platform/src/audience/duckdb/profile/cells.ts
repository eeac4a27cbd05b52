import type { BreakdownCell } from '@marquee/core';
import type { Row } from '../query.ts';
import { toNumber, toTexts } from '../rows.ts';

/** A cell of a breakdown that counts moviegoers. */
export function toCell(row: Row): BreakdownCell {
  const [moviegoers, baseMoviegoers] = [toNumber(row.moviegoers), toNumber(row.base_moviegoers)];
  return { key: toTexts(row.key), audience: moviegoers, base: baseMoviegoers, moviegoers, baseMoviegoers };
}
