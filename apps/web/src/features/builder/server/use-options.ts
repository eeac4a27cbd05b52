'use client';
import { type FieldEntry, fieldEntry } from '@marquee/dsl';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figure } from '../../../lib/format.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { filmOrder } from '../values/film-order.ts';
import { dayText } from '../values/phrases.ts';

/** One value that can be picked. `note` is shown at its right: how many have it, or how it differs from a value of the same name. */
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
  /** They are of what is typed; else they are still of before. */
  readonly settled: boolean;
}

const most = 60;
const mostSeen = 500;
const whole = new Intl.NumberFormat('en-US');
const none: readonly PickOption[] = [];
const shared = { placeholderData: keepPreviousData, staleTime: 60_000 } as const;

/** The values of a field that contain a text. Titles and sites are looked up by name, the rest among what is on record, with counts. */
export function useOptions(field: string, typed: string, today: string): PickOptions {
  const text = useDebounced(typed.trim(), 120);
  const asked = text === typed.trim();
  const entry = fieldEntry(field);
  const lookup = namedLookup(entry);
  const films = useFilms(text, today, lookup === 'films');
  const named = useQuery(
    apiQuery(
      'catalogue.search',
      { lookup: lookup ?? 'sites', text, limit: most },
      { ...shared, enabled: lookup !== null && lookup !== 'films' },
    ),
  );
  const counted = useQuery(
    apiQuery(
      'catalogue.values',
      { field, text: entry?.values ? '' : text, limit: most },
      { ...shared, enabled: lookup === null && entry !== undefined },
    ),
  );

  if (lookup === 'films') return { ...films, settled: asked && films.settled };
  if (lookup !== null) {
    const options = named.data?.options.map((option) => ({ value: option.value, label: option.label, note: option.detail })) ?? none;
    return {
      options,
      loading: named.isPending,
      failed: named.isError,
      counted: null,
      more: options.length === most,
      settled: asked && hasArrived(named),
    };
  }
  const counts = counted.data?.options ?? [];
  const noteOf = (value: string) => {
    const count = counts.find((option) => option.value === value)?.count;
    return count === undefined ? null : figure(count);
  };
  const unit = counted.data?.unit ?? null;
  if (entry?.values) {
    const options = entry.values
      .filter((option) => option.label.toLowerCase().includes(typed.trim().toLowerCase()))
      .map((option) => ({ ...option, note: noteOf(option.value) }));
    return { options, loading: false, failed: false, counted: unit, more: false, settled: true };
  }
  const options = counts.map((option) => ({ value: option.value, label: option.label, note: noteOf(option.value) }));
  return {
    options,
    loading: counted.isPending,
    failed: counted.isError,
    counted: unit,
    more: options.length === most,
    settled: asked && hasArrived(counted),
  };
}

/** The answer is that of the question asked last, whatever it is. */
function hasArrived(query: { readonly isPending: boolean; readonly isPlaceholderData: boolean }): boolean {
  return !query.isPending && !query.isPlaceholderData;
}

/** Films by title, recent and much-seen ones first, with their visits and their date. */
function useFilms(text: string, today: string, enabled: boolean): PickOptions {
  const named = useQuery(apiQuery('catalogue.search', { lookup: 'films', text, limit: 200 }, { ...shared, enabled }));
  const seen = useQuery(apiQuery('catalogue.values', { field: 'film', limit: mostSeen }, { ...shared, enabled }));
  const visits = new Map(seen.data?.options.map(({ value, count }) => [value, count.shown ? count.value : null]));
  const catalogued = named.data?.options.map(({ value, label, detail }) => ({ value, label, released: detail })) ?? [];
  // Of a large catalogue the search may leave out what everybody saw.
  const others = (text === '' ? (seen.data?.options ?? []) : []).filter(({ value }) => !catalogued.some((film) => film.value === value));
  const films = [...catalogued, ...others.map(({ value, label }) => ({ value, label, released: null }))];
  const ordered = filmOrder(
    films.map((film) => ({ ...film, seen: visits.get(film.value) ?? null })),
    today,
  );
  const options = ordered.slice(0, most).map(({ value, label, released, seen: count }) => {
    const date = released === null ? null : released > today ? `opens ${dayText(released)}` : dayText(released);
    const often = count === null ? null : `${whole.format(count)} visits`;
    return { value, label, note: [often, date].filter((part) => part !== null).join(' · ') || null };
  });
  return {
    options,
    loading: named.isPending,
    failed: named.isError,
    counted: null,
    more: ordered.length > most,
    settled: hasArrived(named),
  };
}

/** Where the names of a field's values come from; null where its values are their own names. */
export function namedLookup(entry: FieldEntry | undefined): 'exhibitors' | 'sites' | 'films' | null {
  return entry?.lookup === undefined || entry.lookup === 'values' ? null : entry.lookup;
}
