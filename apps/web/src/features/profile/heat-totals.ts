import { percent } from '@marquee/ui/lib/percent';
import type { ShareCell } from '@marquee/ui/lib/share-cell';
import { shareSum, someRough } from './share-sum.ts';
import type { Cell } from './types.ts';

/**
 * The total of some cells, from what is published of each: none where one of them is not shown, for it would fall short. The index is that of the
 * two sums as they are shown; where a part is rough, so is the total, and its index stands in whole tens as theirs.
 */
export function totalOf(key: string, cells: readonly Cell[]): ShareCell | null {
  if (cells.length === 0 || cells.some(({ size }) => !size.shown)) return null;
  const [share, base] = [shown(shareSum(cells.map((cell) => cell.share))), shown(shareSum(cells.map((cell) => cell.baseShare)))];
  const rough = { share: someRough(cells), index: cells.some((cell) => cell.rough) };
  const exact = share === null || base === null || base === 0 ? null : (100 * share) / base;
  const index = exact === null ? null : rough.index ? Math.round(exact / 10) * 10 : Math.round(exact);
  return { key, label: key, share, base, index, rough, hidden: null };
}

/** With the decimals that it is written with. */
function shown(value: number | null): number | null {
  return value === null ? null : Number.parseFloat(percent(value));
}
