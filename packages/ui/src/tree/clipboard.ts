import type { ClipboardEvent } from 'react';

/** Whether the clipboard is the row's: not a box's, not what floats above the page, and not while text is selected. */
function isOfRow(event: ClipboardEvent<HTMLElement>): boolean {
  const { target, currentTarget } = event;
  if (event.defaultPrevented || !(target instanceof Node) || !currentTarget.contains(target)) return false;
  if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return false;
  return true;
}

/** Puts the row into the clipboard; tells whether it did. */
export function onRowCopy(event: ClipboardEvent<HTMLElement>, copy: () => string | null): boolean {
  if (!isOfRow(event) || !(window.getSelection()?.isCollapsed ?? true)) return false;
  const text = copy();
  if (text === null) return false;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  return true;
}

/** Hands what the clipboard holds to the row. */
export function onRowPaste(event: ClipboardEvent<HTMLElement>, paste: (text: string) => boolean): void {
  if (isOfRow(event) && paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
}
