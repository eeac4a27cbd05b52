'use client';
import { useSearchParams } from 'next/navigation';
import { addressOf, type View, viewOf } from './view.ts';

/** The view in the address, and how to change it without a new page. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const view = viewOf(useSearchParams());
  return [view, (change) => window.history.replaceState(null, '', addressOf({ ...view, ...change }))];
}
