'use client';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../../lib/trpc-client.ts';
import { pointerBack } from '../draft/prune.ts';
import { helpsMost, rowsToSpare, type WithoutRow } from './helps-most.ts';
import type { LivePreview } from './use-preview.ts';

/** Of an audience that is too small to be shown: the row of the draft without which there would be most, where that is enough to be shown. */
export function useHelpsMost(live: LivePreview, asOf: string | undefined): WithoutRow | null {
  const { pruned, preview, stale } = live;
  const definition = pruned?.definition ?? null;
  const asked = useQuery({
    queryKey: ['audiences', 'helpsMost', JSON.stringify(definition), asOf ?? null],
    enabled: !stale && preview?.audience.shown === false && definition !== null && rowsToSpare(definition).length > 0,
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) =>
      helpsMost(definition, async (without) => {
        const asOfDay = asOf === undefined ? {} : { asOf };
        return (await callApi('audiences.count', { definition: without, ...asOfDay }, signal)).count;
      }),
  });
  if (stale || preview?.audience.shown !== false || !asked.data || pruned === null) return null;
  return { pointer: pointerBack(pruned, asked.data.pointer), without: asked.data.without };
}
