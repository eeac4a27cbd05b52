'use client';
import { useEffect } from 'react';
import { lettersOn } from './shortcut-setting.ts';

/** Ctrl Z and its opposite anywhere on the page but in a box, where they are the box's own. */
export function useShortcuts({
  undo,
  redo,
  add,
  showKeys,
}: {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly add: () => void;
  readonly showKeys: () => void;
}): void {
  // The outside system is the keyboard.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.defaultPrevented || !(target instanceof HTMLElement) || target.matches('input, textarea, select, [contenteditable="true"]'))
        return;
      const key = event.key.toLowerCase();
      const control = event.ctrlKey || event.metaKey;
      const letter = !control && !event.altKey && lettersOn();
      if (control && key === 'z' && !event.shiftKey) undo();
      else if (control && (key === 'y' || (key === 'z' && event.shiftKey))) redo();
      else if (key === '/' && letter && target.matches('body, #main, h1')) add();
      else if (key === '?' && letter && !target.closest('[role="dialog"], [role="menu"]')) showKeys();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, add, showKeys]);
}
