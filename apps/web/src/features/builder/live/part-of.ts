import type { ShownOrHidden } from '../../../lib/format.ts';

/** What part a figure is of another, in percent; null where either is not shown. Each has noise of its own: a part is still never more than the whole. */
export function partOf(part: ShownOrHidden | undefined, whole: ShownOrHidden): number | null {
  return part?.shown && whole.shown && whole.value > 0 ? Math.min(100, (100 * part.value) / whole.value) : null;
}
