/**
 * A ref for the box that is typed into first: it takes the focus when its popover opens. Not when a choice in the open popover brings the
 * box, for then the reader is still choosing, perhaps by arrow keys.
 */
export function focusOnOpen(box: HTMLInputElement | null): void {
  if (box !== null && box.closest('[role="dialog"]')?.contains(document.activeElement) !== true) box.focus();
}
