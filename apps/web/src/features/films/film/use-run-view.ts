'use client';
import { useSearchParams } from 'next/navigation';
import type { RunBy, RunMeasure } from './types.ts';
import { byOptions } from './words.ts';

interface RunView {
  readonly by: RunBy;
  readonly step: 'day' | 'weekend';
  /** What visits have is told of visits alone. */
  readonly measure: RunMeasure;
}

/** How the run is looked at, which is in the address, and how to look at it otherwise. */
export function useRunView(): RunView & { readonly change: (next: Partial<RunView>) => void } {
  const search = useSearchParams();
  const { value: by, of } = byOptions.find(({ value }) => value === search.get('by')) ?? { value: 'gender', of: 'moviegoers' };
  const view: RunView = {
    by,
    step: search.get('step') === 'weekend' ? 'weekend' : 'day',
    measure: search.get('of') === 'moviegoers' && of === 'moviegoers' ? 'moviegoers' : 'visits',
  };
  const change = (next: Partial<RunView>) => {
    const { by: nextBy, step, measure } = { ...view, ...next };
    const url = new URL(window.location.href);
    const set = (name: string, value: string, usual: string) =>
      value === usual ? url.searchParams.delete(name) : url.searchParams.set(name, value);
    set('by', nextBy, 'gender');
    set('step', step, 'day');
    set('of', measure, 'visits');
    window.history.replaceState(null, '', url);
  };
  return { ...view, change };
}
