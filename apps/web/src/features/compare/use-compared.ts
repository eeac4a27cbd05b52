'use client';
import { useSearchParams } from 'next/navigation';
import { useMemo, useSyncExternalStore } from 'react';
import { type Compared, comparedIn, withCompared } from '../../lib/compare-address.ts';

export interface View {
  readonly audiences: readonly Compared[];
  /** Undefined: the data's own day. */
  readonly asOf: string | undefined;
}

function followHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** What is compared, which is in the address, and how to change it without a new page. Undefined until the page is in a browser: a draft is in a part of the address that a server is not sent. */
export function useCompared(): readonly [View | undefined, (change: Partial<View>) => void] {
  const params = useSearchParams();
  const search = params.toString();
  const hash = useSyncExternalStore<string | null>(
    followHash,
    () => window.location.hash,
    () => null,
  );
  const view = useMemo(
    () =>
      hash === null ? undefined : { audiences: comparedIn(search, hash), asOf: new URLSearchParams(search).get('as-of') ?? undefined },
    [search, hash],
  );
  const change = ({ audiences, ...rest }: Partial<View>) => {
    const url = new URL(audiences === undefined ? window.location.href : withCompared(window.location.href, audiences));
    if ('asOf' in rest) {
      if (rest.asOf === undefined) url.searchParams.delete('as-of');
      else url.searchParams.set('as-of', rest.asOf);
    }
    window.history.replaceState(null, '', url);
  };
  return [view, change];
}
