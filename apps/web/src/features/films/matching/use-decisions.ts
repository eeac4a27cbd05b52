'use client';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../lib/problem.ts';
import { callApi } from '../../../lib/trpc-client.ts';
import type { View } from './view.ts';
import { type Code, type FilmName, filmText, keyOf, titleOf } from './words.ts';

/** What is done with a code; taken back is what it was matched to, or with null that it was rejected. */
export type Act =
  | { readonly kind: 'accept'; readonly code: Code; readonly film: FilmName }
  | { readonly kind: 'reject'; readonly code: Code }
  | { readonly kind: 'undo'; readonly code: Code; readonly film: FilmName | null };

export interface Decisions {
  /** Whether a code is on its way out of a list. */
  isGone(code: Code, state: View['state']): boolean;
  /** What was done last, in words. */
  readonly said: string;
  decide(act: Act): void;
  /** Notes what was done elsewhere, such as in a dialog. */
  done(...acts: readonly Act[]): void;
  /** Takes the last decision of this visit back; null where there is none. */
  readonly undoLast: (() => void) | null;
}

/** Decides about codes. A code leaves at once, and comes back where the decision was not taken. */
export function useDecisions(): Decisions {
  const cache = useQueryClient();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [past, setPast] = useState<readonly Act[]>([]);
  const [said, setSaid] = useState('');
  const hide = ({ code }: Act, state: View['state'], hidden: boolean) =>
    setGone((before) => {
      const key = placeIn(code, state);
      return hidden ? new Set([...before, key]) : new Set([...before].filter((one) => one !== key));
    });
  const done = (...acts: readonly Act[]) => {
    for (const act of acts) {
      hide(act, leaves(act), true);
      hide(act, arrives(act), false);
    }
    const [last] = acts.slice(-1);
    if (last) setSaid(acts.length === 1 ? inWords(last) : `${acts.length} film codes are matched`);
    setPast((before) => [...before, ...acts.filter(({ kind }) => kind !== 'undo')]);
    return cache.invalidateQueries({ queryKey: ['filmMatches'] });
  };
  const mutation = useMutation({
    mutationFn: async (act: Act) => {
      const code = { exhibitor: act.code.exhibitor.id, filmCode: act.code.filmCode };
      if (act.kind === 'accept') await callApi('filmMatches.accept', { ...code, film: act.film.id });
      else if (act.kind === 'reject') await callApi('filmMatches.reject', code);
      else await callApi('filmMatches.undo', { ...code, film: act.film?.id ?? null });
    },
    onMutate: (act) => hide(act, leaves(act), true),
    onSuccess: (_, act) => done(act),
    onError: async (error, act) => {
      hide(act, leaves(act), false);
      const { title, message } = problemOf(error);
      toast.error(title, { description: message });
      await cache.invalidateQueries({ queryKey: ['filmMatches'] });
    },
  });
  const [last] = past.slice(-1);
  return {
    isGone: (code, state) => gone.has(placeIn(code, state)),
    said,
    decide: (act) => mutation.mutate(act),
    done: (...acts) => void done(...acts),
    undoLast: last
      ? () => {
          setPast(past.slice(0, -1));
          mutation.mutate({ kind: 'undo', code: last.code, film: last.kind === 'accept' ? last.film : null });
        }
      : null,
  };
}

/** The list that a code is in before, and the one that it is in afterwards. */
function leaves(act: Act): View['state'] {
  return act.kind === 'undo' ? (act.film === null ? 'rejected' : 'matched') : 'open';
}
function arrives({ kind }: Act): View['state'] {
  return kind === 'undo' ? 'open' : kind === 'accept' ? 'matched' : 'rejected';
}

function placeIn(code: Code, state: View['state']): string {
  return `${state}\n${keyOf(code)}`;
}

function inWords(act: Act): string {
  const what = `${titleOf(act.code)} of ${act.code.exhibitor.name}`;
  if (act.kind === 'accept') return `${what} is matched to ${filmText(act.film)}`;
  return act.kind === 'reject' ? `${what} is no film of the catalogue` : `${what} is open again`;
}
