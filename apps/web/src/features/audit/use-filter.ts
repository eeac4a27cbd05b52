'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { addressOf, type Filter, filterOf } from './filter.ts';

/** The filter in the address, and how to change it. A choice is a step that the back button takes back; letters of a text are none. */
export function useFilter(): readonly [Filter, (change: Partial<Filter>) => void] {
  const params = useSearchParams();
  const [filter, setFilter] = useState(() => filterOf(params));
  // The outside system is the browser's address: the back button or a link brings another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parameters say when to look, the address says what is there
  useEffect(() => setFilter(currentFilter()), [params]);
  const change = (part: Partial<Filter>) => {
    const next = { ...currentFilter(), ...part };
    if ('text' in part) window.history.replaceState(null, '', addressOf(next));
    else window.history.pushState(null, '', addressOf(next));
    setFilter(next);
  };
  return [filter, change];
}

function currentFilter(): Filter {
  return filterOf(new URLSearchParams(window.location.search));
}
