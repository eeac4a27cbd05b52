'use client';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../../lib/trpc-client.ts';
import { groupKind, rowsOf } from '../draft/condition-tree.ts';
import { withAt } from '../draft/json.ts';
import { pointerBack } from '../draft/prune.ts';
import type { LivePreview, Preview } from './use-preview.ts';

interface HelpsMost {
  /** The row, in the draft. */
  readonly pointer: string;
  readonly without: Preview['audience'];
}

/** More would keep the engine busy with what nobody asked for. */
const mostAsked = 8;

/** Of an audience that is too small to be shown: the row without which there would be most, where that is enough to be shown. */
export function useHelpsMost(live: LivePreview, asOf: string | undefined): HelpsMost | null {
  const { pruned, preview, stale } = live;
  const definition = pruned?.definition ?? null;
  const rows = definition === null || groupKind(definition) === 'any' ? [] : rowsOf(definition).filter((row) => row.path.length === 1);
  const asked = useQuery({
    queryKey: ['audiences', 'helpsMost', JSON.stringify(definition), asOf ?? null],
    enabled: !stale && preview !== undefined && !preview.audience.shown && rows.length > 1 && rows.length <= mostAsked,
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      let best: { readonly pointer: string; readonly without: Preview['audience']; readonly value: number } | null = null;
      // One after another: the engine has one question of a person at work.
      for (const row of rows) {
        const without = definition === null ? null : withAt(definition, row.pointer, undefined);
        const { count } = await callApi('audiences.count', { definition: without, ...(asOf === undefined ? {} : { asOf }) }, signal);
        if (count.shown && count.value > (best?.value ?? 0)) best = { pointer: row.pointer, without: count, value: count.value };
      }
      return best;
    },
  });
  if (stale || preview?.audience.shown !== false || !asked.data || pruned === null) return null;
  return { pointer: pointerBack(pruned, asked.data.pointer), without: asked.data.without };
}
