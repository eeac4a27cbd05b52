export interface Rect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 6;
const margin = 8;

/** The place of a tooltip, in pixels of the window: centred below its target, above it where there is no room, never over an edge. */
export function placeTooltip(target: Rect, bubble: Size, window: Size): { readonly left: number; readonly top: number } {
  const centred = (target.left + target.right - bubble.width) / 2;
  const left = Math.max(margin, Math.min(centred, window.width - bubble.width - margin));
  const below = target.bottom + gap;
  const fits = below + bubble.height + margin <= window.height;
  return { left, top: fits ? below : Math.max(margin, target.top - gap - bubble.height) };
}
