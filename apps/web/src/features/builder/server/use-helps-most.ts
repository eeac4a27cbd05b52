'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../../../lib/trpc-client.ts';
import { pointerBack } from '../draft/prune.ts';
import { helpsMost, rowsToSpare, type WithoutRow } from './helps-most.ts';
import type { LivePreview } from './use-preview.ts';

/** Of an audience that is too small to be shown: the row of the draft without which there would be most. */
export type HelpsMost =
  /** It may be asked for. */
  | { readonly state: 'open'; readonly find: () => void }
  | { readonly state: 'finding' }
  | { readonly state: 'found'; readonly row: WithoutRow }
  /** No single row helps, or no more can be counted. */
  | { readonly state: 'none' };

/**
 * Null where there is nothing to find. Each row is a question of its own, and what is told of variants of an audience is counted by the day, so
 * they are asked when the reader wants to know.
 */
export function useHelpsMost(live: LivePreview, asOf: string | undefined): HelpsMost | null {
  const { pruned, preview, stale } = live;
  const definition = pruned?.definition ?? null;
  const question = JSON.stringify([definition, asOf ?? null]);
  const [wanted, want] = useState<string | null>(null);
  const canFind = !stale && preview?.audience.shown === false && definition !== null && rowsToSpare(definition).length > 0;
  const asked = useQuery({
    queryKey: ['audiences', 'helpsMost', question],
    enabled: canFind && wanted === question,
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) =>
      helpsMost(definition, async (without) => {
        const asOfDay = asOf === undefined ? {} : { asOf };
        return (await callApi('audiences.count', { definition: without, ...asOfDay }, signal)).count;
      }),
  });
  if (!canFind || pruned === null) return null;
  if (asked.data) return { state: 'found', row: { pointer: pointerBack(pruned, asked.data.pointer), without: asked.data.without } };
  if (asked.data === null || asked.isError) return { state: 'none' };
  return wanted === question ? { state: 'finding' } : { state: 'open', find: () => want(question) };
}
