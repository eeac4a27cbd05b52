'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { addressOf, type View, viewOf } from './view.ts';

/**
 * The view in the address, and how to change it without a new page. The page's parameters follow the address when the
 * browser finds time, so a change shows at once and the next one begins from the address itself: quick typing on a slow
 * machine loses no letter.
 */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const params = useSearchParams();
  const [view, setView] = useState(() => viewOf(params));
  // The outside system is the browser's address: the back button or a link brings another address; of several changes on their way only the last one is in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parameters say when to look, the address says what is there
  useEffect(() => setView(currentView()), [params]);
  const change = (part: Partial<View>) => {
    const next = { ...currentView(), ...part };
    window.history.replaceState(null, '', addressOf(next));
    setView(next);
  };
  return [view, change];
}

function currentView(): View {
  return viewOf(new URLSearchParams(window.location.search));
}
