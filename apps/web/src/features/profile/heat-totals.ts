import { percent } from '@marquee/ui/lib/percent';
import type { ShareCell } from '@marquee/ui/lib/share-cell';
import type { Cell } from './types.ts';

/**
 * The total of some cells, from what is published of each: no total where one of them is hidden, for it would give that one away. The index
 * is that of the two sums as they are shown.
 */
export function totalOf(key: string, cells: readonly Cell[]): ShareCell | null {
  if (cells.length === 0 || cells.some(({ hidden }) => hidden !== null)) return null;
  const [share, base] = [shown(sum(cells.map((cell) => cell.share))), shown(sum(cells.map((cell) => cell.baseShare)))];
  const index = share === null || base === null || base === 0 ? null : Math.round((100 * share) / base);
  return { key, label: key, share, base, index, hidden: null };
}

/** With the decimals that it is written with. */
function shown(value: number | null): number | null {
  return value === null ? null : Number.parseFloat(percent(value));
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}
