'use client';
import { useEffect } from 'react';
import { pastedRows } from './draft/clipboard.ts';
import type { Json } from './draft/json.ts';

/** Rows that are pasted where nothing has the focus, as on a new segment. */
export function usePaste(onRows: (rows: readonly Json[]) => void, enabled: boolean): void {
  // The outside system is the clipboard.
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || !target.matches('body, #main, h1')) return;
      const rows = pastedRows(event.clipboardData?.getData('text/plain') ?? '');
      if (rows.length === 0) return;
      event.preventDefault();
      onRows(rows);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onRows, enabled]);
}
