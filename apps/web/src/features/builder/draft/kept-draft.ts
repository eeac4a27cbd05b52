import { useEffect } from 'react';
import type { DraftState } from './use-draft.ts';

/** A draft as it survives a reload of its tab. */
export interface KeptDraft {
  readonly state: DraftState;
  readonly basedOnRevision: number | null;
}

const prefix = 'marquee-draft:';

/** The draft kept under a name; null when there is none or storage is closed to us. */
export function keptDraft(key: string): KeptDraft | null {
  try {
    const kept: KeptDraft | null = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    return kept !== null && typeof kept === 'object' && 'state' in kept ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; a full or forbidden storage costs the convenience, nothing else. */
function keepDraft(key: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    forgetDraft(key);
  }
}

export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Storage is closed to us, so nothing is kept there.
  }
}

/** Keeps the draft of this tab while it has unsaved changes, and forgets it once it has none. */
export function useKeptDraft(key: string, draft: KeptDraft, unsaved: boolean): void {
  const { state, basedOnRevision } = draft;
  // The outside system is the tab's session storage.
  useEffect(() => {
    if (unsaved) keepDraft(key, { state, basedOnRevision });
    else forgetDraft(key);
  }, [key, state, basedOnRevision, unsaved]);
}
