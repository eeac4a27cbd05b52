import { useEffect, useState } from 'react';

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
let shown = false;
const waiting = new Set<() => void>();

function onSign(): void {
  shown = true;
  for (const sign of signs) window.removeEventListener(sign, onSign, true);
  for (const callback of waiting) callback();
  waiting.clear();
}

/** Calls back once when the reader first does anything on the page, at once when they have already; returns how to stop. */
export function onFirstIntent(callback: () => void): () => void {
  if (shown) {
    callback();
    return () => {};
  }
  if (waiting.size === 0) for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
  waiting.add(callback);
  return () => void waiting.delete(callback);
}

/** Whether the reader has done anything on the page yet: what only serves their hands can come then. */
export function useFirstIntent(): boolean {
  const [intent, setIntent] = useState(false);
  // The outside system: pointer and keyboard of the whole page.
  useEffect(() => onFirstIntent(() => setIntent(true)), []);
  return intent;
}
