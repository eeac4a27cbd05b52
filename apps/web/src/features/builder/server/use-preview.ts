'use client';
import type { Issue } from '@marquee/dsl';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Problem, problemOf } from '../../../lib/problem.ts';
import { callApi, type Outputs } from '../../../lib/trpc-client.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import type { Json } from '../draft/json.ts';
import { type Pruned, pointerBack, prune } from '../draft/prune.ts';
import { type ShownRow, shownRows } from './shown-rows.ts';

export type Preview = Outputs['audiences']['preview'];
export interface LivePreview {
  readonly preview: Preview | undefined;
  /** What can be counted of the draft now; null when nothing can. */
  readonly pruned: Pruned | null;
  /** The draft that `preview` is of; `pruned` is of the draft now. */
  readonly of: { readonly document: Json; readonly pruned: Pruned | null } | null;
  /** The number shown is of an earlier draft. */
  readonly stale: boolean;
  /** No answer came, and it is being asked for again. */
  readonly lost: boolean;
  readonly problem: Problem | null;
  /** What only the server could find, in the draft that it was asked about. */
  readonly refusal: { readonly document: Json; readonly issues: readonly Issue[] } | null;
  readonly retry: () => void;
  readonly row: (pointer: string) => ShownRow | null;
}

/** Shorter than a pause between keystrokes, longer than a keystroke. */
const debounceMs = 120;

/**
 * Counts a draft while it is edited. The rows that cannot be counted are left out. An answer belongs to the question that it was asked
 * with, so an old one never stands in for a new one; a question that nobody waits for any more is withdrawn.
 */
export function usePreview(document: Json, issues: readonly Issue[], asOf: string | undefined): LivePreview {
  const pruned = useMemo(() => prune(document, issues), [document, issues]);
  const wanted = useMemo(() => ({ pruned, document, text: questionText(pruned), asOf }), [pruned, document, asOf]);
  const asked = useDebounced(wanted, debounceMs);

  const query = useQuery({
    queryKey: ['audiences.preview', asked.text, asked.asOf ?? null],
    enabled: asked.pruned !== null,
    queryFn: async ({ signal }) => {
      const preview = await callApi(
        'audiences.preview',
        { definition: asked.pruned?.definition ?? null, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) },
        signal,
      );
      return { preview, text: asked.text, asOf: asked.asOf, document: asked.document, pruned: asked.pruned };
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    networkMode: 'always',
    // A lost connection is asked again until it is back; everything else is an answer.
    retry: (_, error) => problemOf(error).code === 'unreachable',
    retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5_000),
  });

  // A draft that cannot be counted at all has no number, not even an old one.
  const data = pruned === null ? undefined : query.data;
  const stale = data === undefined || data.text !== wanted.text || data.asOf !== wanted.asOf;
  const row = useMemo(() => shownRows(data, document, stale), [data, document, stale]);
  const failure = query.error ?? query.failureReason;
  const problem = failure === null ? null : problemOf(failure);
  // What was refused may have been mended by now: the next answer is awaited.
  const settled = asked.text === wanted.text && asked.asOf === wanted.asOf;
  const refusal = useMemo(() => {
    // The problem is that of the question asked, which the draft may have left behind by now.
    const issues = issuesOfProblem(query.error === null ? null : problemOf(query.error), asked.pruned);
    return issues.length === 0 ? null : { document: asked.document, issues };
  }, [query.error, asked]);
  return {
    refusal,
    preview: data?.preview,
    pruned,
    of: data ?? null,
    stale,
    lost: stale && problem?.code === 'unreachable',
    problem: stale && settled && problem !== null && problem.code !== 'unreachable' && problem.code !== 'cancelled' ? problem : null,
    retry: () => void query.refetch(),
    row,
  };
}

/** What is asked of a draft. Nothing to ask is not everyone in scope, which is what a definition without rows asks for. */
function questionText(pruned: Pruned | null): string {
  return pruned === null ? 'nothing' : JSON.stringify(pruned.definition);
}

/** Issues that the server found in what it was asked to count, at their places in the draft. */
function issuesOfProblem(problem: Problem | null, pruned: Pruned | null): readonly Issue[] {
  const found = problem?.code === 'invalid_definition' ? problem.details.issues : undefined;
  if (!Array.isArray(found) || !pruned) return [];
  return found.flatMap((issue: unknown) => (isIssue(issue) ? [{ ...issue, path: pointerBack(pruned, issue.path) }] : []));
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'code' in value && 'path' in value && typeof value.path === 'string';
}
