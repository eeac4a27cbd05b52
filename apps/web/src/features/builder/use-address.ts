'use client';
import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export const tabNames = ['sentence', 'json', 'versions', 'why'] as const;
type TabName = (typeof tabNames)[number];

export interface Address {
  readonly tab: TabName;
  readonly version: number | null;
  readonly asOf: string | undefined;
  readonly go: (change: { readonly tab?: TabName; readonly version?: number | null; readonly asOf?: string | undefined }) => void;
}

/** What of the page is in its address, so that a link shows a colleague the same. */
export function useAddress(): Address {
  const search = useSearchParams();
  const version = Number(search.get('version'));
  const asOf = search.get('asOf') ?? '';
  const go = useCallback((change: Parameters<Address['go']>[0]) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(change)) {
      if (value === null || value === undefined || (name === 'tab' && value === 'sentence')) next.delete(name);
      else next.set(name, String(value));
    }
    const text = next.toString();
    const address = `${window.location.pathname}${text === '' ? '' : `?${text}`}`;
    // Another version is another view: the back button leaves it.
    if ('version' in change) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }, []);
  return {
    tab: tabNames.find((name) => name === search.get('tab')) ?? 'sentence',
    version: Number.isInteger(version) && version > 0 ? version : null,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : undefined,
    go,
  };
}
