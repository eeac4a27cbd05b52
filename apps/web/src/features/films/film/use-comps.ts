'use client';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';

/** Which films a film is compared with, what is picked of them, and whether they are drawn; all of it is in the address. */
export interface Comps {
  readonly genre: string;
  readonly from: string;
  readonly to: string;
  readonly picked: readonly string[];
  readonly isDrawn: boolean;
}

const year = /^(19|2[01])\d\d$/;

/** Reads it from an address; what cannot be read is as at first. */
export function compsOf(search: Pick<URLSearchParams, 'get'>): Comps {
  const yearOf = (name: string) => (year.test(search.get(name) ?? '') ? (search.get(name) ?? '') : '');
  const picked = (search.get('comps') ?? '').split(',').filter((id) => id !== '');
  return {
    ...{ genre: search.get('genre') ?? '', from: yearOf('from'), to: yearOf('to') },
    ...{ picked: [...new Set(picked)], isDrawn: search.get('map') === '1' },
  };
}

/** An address with them in it; what it says of other things stays. */
export function withComps(address: string, { genre, from, to, picked, isDrawn }: Comps): string {
  const url = new URL(address);
  const values = { genre, from, to, comps: picked.join(','), map: isDrawn ? '1' : '' };
  for (const [name, value] of Object.entries(values)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.toString();
}

/** What is asked of the API. */
export function comparedWith({ genre, from, to }: Comps) {
  return { ...(genre === '' ? {} : { genre }), ...(from === '' ? {} : { from: Number(from) }), ...(to === '' ? {} : { to: Number(to) }) };
}

/** The comparison, which the address keeps, and how to change it. It is the page's own state: an address that was changed is read late, and of two quick picks one would be lost. */
export function useComps(): readonly [Comps, (next: Partial<Comps>) => void] {
  const search = useSearchParams();
  const [comps, setComps] = useState(() => compsOf(search));
  const change = (next: Partial<Comps>) => {
    const after = { ...comps, ...next };
    setComps(after);
    window.history.replaceState(null, '', withComps(window.location.href, after));
  };
  return [comps, change];
}
