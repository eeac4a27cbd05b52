import type { Cell } from './types.ts';

/**
 * The sum of some shares, in percent; null where one of them is not shown, for it would fall short. Each share has noise of its own: together they
 * are never more than the whole.
 */
export function shareSum(shares: readonly (number | null)[]): number | null {
  const sum = shares.reduce<number | null>((total, share) => (total === null || share === null ? null : total + share), 0);
  return sum === null ? null : Math.min(100, sum);
}

/** Whether the share of some cells together is to be marked: one of them is rough. */
export const someRough = (cells: readonly Cell[]): boolean => cells.some(({ size }) => size.shown && size.rough === true);
