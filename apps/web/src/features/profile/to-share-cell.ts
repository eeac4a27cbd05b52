import type { Hidden, ShareCell } from '@marquee/ui/lib/share-cell';
import { figure } from '../../lib/format.ts';
import type { Cell } from './types.ts';

/** Why a cell is hidden, in a sentence; null when it is not. */
export function hiddenOf({ size }: Pick<Cell, 'size'>): Hidden | null {
  return size.shown ? null : { text: figure(size), reason: `Fewer than ${size.below} moviegoers` };
}

/** A cell as the charts take it. `position` picks the label where a cell has several. */
export function toShareCell(cell: Cell, position = 0): ShareCell {
  const key = cell.key.join(' ');
  return {
    key,
    label: cell.labels[position] ?? key,
    detail: cell.detail,
    share: cell.share,
    base: cell.baseShare,
    index: cell.index,
    rough: { share: cell.size.shown && cell.size.rough === true, index: cell.rough },
    hidden: hiddenOf(cell),
  };
}
