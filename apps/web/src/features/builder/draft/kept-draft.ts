import { useEffect } from 'react';
import { forget, keep, readKept } from '../../../lib/tab-storage.ts';
import type { Json } from './json.ts';
import type { DraftState } from './use-draft.ts';

/** A draft as it survives a reload of its tab. */
export interface KeptDraft {
  readonly state: DraftState;
  readonly basedOnRevision: number | null;
  /** It came by a link of somebody else's. */
  readonly linked?: boolean;
}

/** Whose draft it is, and of what: a segment's id, or `new`. */
export interface DraftKey {
  readonly personId: string;
  readonly of: string;
}

const nameOf = ({ of }: DraftKey) => `draft:${of}`;

/** The draft that this person left in this tab; null when there is none, or one in a form that is no longer known. */
export function keptDraft(key: DraftKey): KeptDraft | null {
  return asKeptDraft(readKept(key.personId, nameOf(key)));
}

export function forgetDraft(key: DraftKey): void {
  forget(key.personId, nameOf(key));
}

/** Keeps the draft of this tab while it has unsaved changes, and forgets it once it has none. */
export function useKeptDraft({ personId, of }: DraftKey, { state, basedOnRevision }: KeptDraft, unsaved: boolean): void {
  // The outside system is the tab's session storage.
  useEffect(() => {
    const key = { personId, of };
    if (unsaved) keep(personId, nameOf(key), { state, basedOnRevision });
    else forgetDraft(key);
  }, [personId, of, state, basedOnRevision, unsaved]);
}

/** What another release of the dashboard kept may look different: nothing of it is taken then. */
export function asKeptDraft(value: unknown): KeptDraft | null {
  const { state, basedOnRevision } = fieldsOf(value);
  const { document, text } = fieldsOf(state);
  if (document === undefined || !(text === null || typeof text === 'string')) return null;
  if (!(basedOnRevision === null || Number.isInteger(basedOnRevision))) return null;
  // Read from JSON, so JSON; the builder takes any.
  return { state: { document: document as Json, text }, basedOnRevision: basedOnRevision as number | null };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
