'use client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callApi, type Outputs } from '../../../lib/trpc-client.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import type { LivePreview } from './use-preview.ts';

/** Whom the draft gained and lost against the version that it began with. */
export interface Moved {
  readonly version: number;
  readonly figures: Pick<Outputs['segments']['difference'], 'gained' | 'lost' | 'kept'>;
  /** The figures are of an earlier draft. */
  readonly stale: boolean;
}

/** A moment without an edit: it costs as much as the count itself. */
const restMs = 300;
const key = ['segments', 'moved'];

/** Asked once the count is there, which comes first, and given up with the next edit. Null where there is nothing to compare, or no answer. */
export function useMoved(
  live: LivePreview,
  since: { readonly id: string; readonly version: number } | null,
  asOf: string | undefined,
): Moved | null {
  const cache = useQueryClient();
  const definition = live.of?.pruned?.definition ?? null;
  const rested = useDebounced(definition, restMs);
  const wanted = since !== null && definition !== null && live.pruned !== null;
  const { stale } = live;
  const asked = useQuery({
    queryKey: [...key, since, definition, asOf ?? null],
    queryFn: ({ signal }) =>
      callApi(
        'segments.difference',
        { id: since?.id ?? '', definition, against: since?.version ?? 1, ...(asOf === undefined ? {} : { asOf }) },
        signal,
      ),
    enabled: wanted && !stale && rested === definition,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  // The outside system is the engine, which is wanted for the next count.
  useEffect(() => {
    if (stale) void cache.cancelQueries({ queryKey: key });
  }, [cache, stale]);
  if (!wanted || asked.data === undefined) return null;
  return { version: since.version, figures: asked.data, stale: stale || asked.isPlaceholderData };
}
