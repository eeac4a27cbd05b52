'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import type { LivePreview } from './use-preview.ts';

/** Whom the draft gained and lost against the version that it began with. */
export interface Moved {
  readonly version: number;
  readonly figures: Pick<Outputs['segments']['difference'], 'gained' | 'lost' | 'kept'>;
  /** The figures are of an earlier draft. */
  readonly stale: boolean;
}

/** Asked once the count is there, which comes first. Null where there is nothing to compare, or no answer. */
export function useMoved(
  live: LivePreview,
  since: { readonly id: string; readonly version: number } | null,
  asOf: string | undefined,
): Moved | null {
  const definition = live.of?.pruned?.definition ?? null;
  const wanted = since !== null && definition !== null && live.pruned !== null;
  const asked = useQuery(
    apiQuery(
      'segments.difference',
      { id: since?.id ?? '', definition, against: since?.version ?? 1, ...(asOf === undefined ? {} : { asOf }) },
      { enabled: wanted && !live.stale, placeholderData: keepPreviousData, staleTime: 60_000, retry: false },
    ),
  );
  if (!wanted || asked.data === undefined) return null;
  return { version: since.version, figures: asked.data, stale: live.stale || asked.isPlaceholderData };
}
