import type { Hidden, ShareCell } from '@marquee/ui/lib/share-cell';
import { figure } from '../../lib/format.ts';
import type { Cell } from './types.ts';

/** Why a cell is hidden, in a sentence; null when it is not. */
export function hiddenOf({ hidden, size }: Pick<Cell, 'hidden' | 'size'>): Hidden | null {
  if (hidden === null) return null;
  if (hidden === 'bySubtraction') return { text: 'hidden', reason: 'Hidden so that another hidden figure cannot be worked out' };
  const text = figure(size);
  return { text, reason: size.shown ? 'Too few moviegoers to be shown' : `Fewer than ${size.below} moviegoers` };
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
    hidden: hiddenOf(cell),
  };
}
