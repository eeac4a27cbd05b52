import type { Hidden } from '../lib/share-cell.ts';
import { Tooltip } from '../tooltip.tsx';

/** Shown in place of a figure that must be hidden, with the reason on hover and focus. */
export function HiddenFigure({ hidden }: { readonly hidden: Hidden }) {
  return (
    <Tooltip content={hidden.reason}>
      <button type="button" className="cursor-help text-ink-3">
        {hidden.text}
        <span className="sr-only">: {hidden.reason}</span>
      </button>
    </Tooltip>
  );
}
