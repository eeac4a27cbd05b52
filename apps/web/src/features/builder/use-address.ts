'use client';
import { isIsoDate } from '@marquee/dsl';
import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import { type Compared, comparedIn, comparedText, isVersion } from './compared.ts';

export const tabNames = ['sentence', 'json', 'versions', 'why'] as const;
type TabName = (typeof tabNames)[number];

export interface Address {
  readonly tab: TabName;
  readonly version: number | null;
  readonly asOf: string | undefined;
  /** Two versions that are compared, the earlier question first; `draft` for what is not saved. Null while none are. */
  readonly compared: Compared | null;
  /** What the address says that cannot be read: no date, no number of a version, no two versions. */
  readonly unreadable: readonly { readonly name: 'asOf' | 'version' | 'compared'; readonly value: string }[];
  readonly go: (change: {
    readonly tab?: TabName;
    readonly version?: number | null;
    readonly asOf?: string | undefined;
    readonly compared?: Compared | null | undefined;
  }) => void;
}

/** What of the page is in its address, so that a link shows a colleague the same. */
export function useAddress(): Address {
  const search = useSearchParams();
  const version = search.get('version');
  const asOf = search.get('asOf');
  const compare = search.get('compare');
  const compared = comparedIn(compare);
  const go = useCallback((change: Parameters<Address['go']>[0]) => {
    const next = new URLSearchParams(window.location.search);
    const { compared, ...plain } = change;
    const pair = 'compared' in change ? { compare: compared ? comparedText(compared) : null } : {};
    for (const [name, value] of Object.entries({ ...plain, ...pair })) {
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
    version: isVersion(version) ? Number(version) : null,
    asOf: asOf !== null && isIsoDate(asOf) ? asOf : undefined,
    compared,
    unreadable: [
      ...(asOf === null || isIsoDate(asOf) ? [] : [{ name: 'asOf', value: asOf } as const]),
      ...(version === null || isVersion(version) ? [] : [{ name: 'version', value: version } as const]),
      ...(compare === null || compared !== null ? [] : [{ name: 'compared', value: compare } as const]),
    ],
    go,
  };
}
