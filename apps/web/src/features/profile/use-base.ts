'use client';
import { useSearchParams } from 'next/navigation';
import type { Base } from './types.ts';

/** The base as an address has it: nothing for the default, "everyone", or a segment's id. */
export function baseOf(text: string | null): Base {
  if (text === null || text === '') return { kind: 'default' };
  return text === 'everyone' ? { kind: 'everyone' } : { kind: 'segment', id: text };
}

export function textOf(base: Base): string | null {
  return base.kind === 'default' ? null : base.kind === 'everyone' ? 'everyone' : base.id;
}

/** The base in the address, and how to choose another without a new page. */
export function useBase(): readonly [Base, (base: Base) => void] {
  const base = baseOf(useSearchParams().get('base'));
  const choose = (next: Base) => {
    const url = new URL(window.location.href);
    const text = textOf(next);
    if (text === null) url.searchParams.delete('base');
    else url.searchParams.set('base', text);
    window.history.replaceState(null, '', url);
  };
  return [base, choose];
}
