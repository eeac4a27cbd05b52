'use client';
import { type FieldEntry, fieldEntry } from '@marquee/dsl';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/trpc.tsx';
import { useDebounced } from './use-debounced.ts';

/** One value that can be picked. `note` stands at its right: how many have it, or what tells it from its namesakes. */
export interface PickOption {
  readonly value: string;
  readonly label: string;
  readonly note: string | null;
}
export interface PickOptions {
  readonly options: readonly PickOption[];
  readonly loading: boolean;
  readonly failed: boolean;
  /** What the notes count, such as "moviegoers". */
  readonly counted: string | null;
  /** There are more than are listed. */
  readonly more: boolean;
}

const most = 60;
const whole = new Intl.NumberFormat('en-US');
const none: readonly PickOption[] = [];

/** The values of a field that contain a text. Titles and sites are looked up by name, the rest among what is on record, with counts. */
export function useOptions(field: string, typed: string): PickOptions {
  const text = useDebounced(typed.trim(), 120);
  const entry = fieldEntry(field);
  const lookup = namedLookup(entry);
  const shared = { placeholderData: keepPreviousData, staleTime: 60_000 } as const;
  const named = useQuery(
    apiQuery('catalogue.search', { lookup: lookup ?? 'films', text, limit: most }, { ...shared, enabled: lookup !== null }),
  );
  const counted = useQuery(
    apiQuery(
      'catalogue.values',
      { field, text: entry?.values ? '' : text, limit: most },
      { ...shared, enabled: lookup === null && entry !== undefined },
    ),
  );

  if (lookup !== null) {
    const options = named.data?.options.map((option) => ({ value: option.value, label: option.label, note: option.detail })) ?? none;
    return { options, loading: named.isPending, failed: named.isError, counted: null, more: options.length === most };
  }
  const counts = counted.data?.options ?? [];
  const noteOf = (value: string) => {
    const count = counts.find((option) => option.value === value)?.count;
    return count === undefined ? null : count.shown ? whole.format(count.value) : `<${count.below}`;
  };
  const unit = counted.data?.unit ?? null;
  if (entry?.values) {
    const options = entry.values
      .filter((option) => option.label.toLowerCase().includes(text.toLowerCase()))
      .map((option) => ({ ...option, note: noteOf(option.value) }));
    return { options, loading: false, failed: false, counted: unit, more: false };
  }
  const options = counts.map((option) => ({ value: option.value, label: option.label, note: noteOf(option.value) }));
  return { options, loading: counted.isPending, failed: counted.isError, counted: unit, more: options.length === most };
}

function namedLookup(entry: FieldEntry | undefined): 'exhibitors' | 'sites' | 'films' | null {
  return entry?.lookup === undefined || entry.lookup === 'values' ? null : entry.lookup;
}
