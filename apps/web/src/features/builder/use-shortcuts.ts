'use client';
import { useEffect } from 'react';

/** Ctrl Z and its opposite anywhere on the page but in a box, where they are the box's own. */
export function useShortcuts({
  undo,
  redo,
  add,
}: {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly add: () => void;
}): void {
  // The outside system is the keyboard.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.defaultPrevented || !(target instanceof HTMLElement) || target.matches('input, textarea, select, [contenteditable="true"]'))
        return;
      const key = event.key.toLowerCase();
      const control = event.ctrlKey || event.metaKey;
      if (control && key === 'z' && !event.shiftKey) undo();
      else if (control && (key === 'y' || (key === 'z' && event.shiftKey))) redo();
      else if (key === '/' && !control && !event.altKey && target.matches('body, #main, h1')) add();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, add]);
}
