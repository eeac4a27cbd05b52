'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isPassing, problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import { callApi } from '../../lib/trpc-client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { textOf } from './same.ts';
import type { Draft, Opened, Request, RequestIssue } from './types.ts';

/** Someone else changed the campaign: what they left, and what to do about it. */
export interface Conflict {
  readonly said: string;
  readonly theirs: Opened;
}

export interface DraftState {
  readonly draft: Draft;
  readonly revision: number;
  /** What the request lacks, as it was last saved. */
  readonly issues: readonly RequestIssue[];
  readonly saved: 'saved' | 'saving' | 'failed';
  readonly savedAt: string;
  /** Why it was not saved; null where it was, or will be. */
  readonly fault: Error | null;
  readonly conflict: Conflict | null;
  readonly rename: (name: string) => void;
  readonly change: (change: Partial<Request>) => void;
  /** After a fault. */
  readonly again: () => void;
  /** After a conflict: what is written here goes over what they left, or is given up for it. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const pauseMs = 700;
const againMs = 5_000;

interface Base {
  readonly revision: number;
  readonly text: string;
  readonly at: string;
}

const draftOf = ({ name, request }: Opened): Draft => ({ name, request });

/** A draft that saves itself a moment after it was changed, one save at a time, each based on the revision of the last. Nothing that was written is lost by a conflict. */
export function useDraft(opened: Opened): DraftState {
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [base, setBase] = useState<Base>(() => ({ revision: opened.revision, text: textOf(draftOf(opened)), at: opened.changedAt }));
  const [issues, setIssues] = useState(opened.issues);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const text = textOf(draft);
  const settled = useDebounced(text, pauseMs);

  const adopt = ({ revision, changedAt }: { readonly revision: number; readonly changedAt: string }, written: string) =>
    setBase({ revision, text: written, at: changedAt });
  const save = useMutation({
    ...apiMutation('campaigns.save', {
      onSuccess: (answer, { name, request }) => {
        adopt(answer, textOf({ name: name ?? draft.name, request }));
        setIssues(answer.issues);
        void cache.invalidateQueries({ queryKey: ['campaigns', 'list'] });
      },
      onError: async (error, { id, name, request }) => {
        const problem = problemOf(error);
        if (problem.code !== 'conflict') return;
        const theirs = await callApi('campaigns.open', { id });
        // An answer that did not come was a save all the same.
        if (theirs.state === 'draft' && textOf(draftOf(theirs)) === textOf({ name, request })) {
          adopt(theirs, textOf({ name, request }));
          setIssues(theirs.issues);
        } else setConflict({ said: problem.message, theirs });
      },
    }),
    // What is down comes back without telling anybody.
    retry: (_, error) => isPassing(problemOf(error)),
    retryDelay: againMs,
  });

  const { mutate, reset, isPending, isError } = save;
  const { revision } = base;
  const waits = settled !== base.text && !isPending && !isError && conflict === null && draft.name.trim() !== '';
  // The outside system is the server, which keeps what was written once it is written no further for a moment.
  useEffect(() => {
    if (!waits || settled !== text) return;
    mutate({ id: opened.id, revision, ...(JSON.parse(settled) as Draft) });
  }, [waits, settled, text, mutate, opened.id, revision]);

  const isSaved = text === base.text;
  // The outside system is the browser, which asks before it closes what is not saved yet.
  useEffect(() => {
    if (isSaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [isSaved]);

  return {
    ...{ draft, revision, issues, conflict },
    saved: isSaved ? 'saved' : isError ? 'failed' : 'saving',
    savedAt: base.at,
    fault: isSaved ? null : (save.error ?? save.failureReason),
    rename: (name) => setDraft((now) => ({ ...now, name })),
    change: (change) => setDraft((now) => ({ ...now, request: { ...now.request, ...change } })),
    again: reset,
    keepMine: () => {
      if (conflict) setBase({ revision: conflict.theirs.revision, text: textOf(draftOf(conflict.theirs)), at: conflict.theirs.changedAt });
      setConflict(null);
      reset();
    },
    takeTheirs: () => {
      if (conflict) {
        setDraft(draftOf(conflict.theirs));
        adopt(conflict.theirs, textOf(draftOf(conflict.theirs)));
        setIssues(conflict.theirs.issues);
      }
      setConflict(null);
      reset();
    },
  };
}
