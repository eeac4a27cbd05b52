'use client';
import { useState } from 'react';
import { type Json, toJson } from './draft/json.ts';
import type { KeptDraft } from './draft/kept-draft.ts';
import { emptyDefinition } from './draft/templates.ts';
import type { Opened } from './opened.ts';
import type { SavedSegment } from './save/save-dialog.tsx';

export interface Saved {
  /** The segment as it was last saved; null for a new one. */
  readonly head: SavedSegment | null;
  /** The definition that the draft differs from. */
  readonly definition: Json;
  /** The draft began with changes that were left unsaved, and nothing was saved or discarded since. */
  readonly restored: boolean;
  readonly onSaved: (segment: SavedSegment, definition: Json) => void;
  readonly onRenamed: (segment: SavedSegment) => void;
  readonly onDiscarded: () => void;
}

/** What is saved of the segment that is open. A kept draft stays based on the revision that it was begun from. */
export function useSaved(opened: Opened | null, kept: KeptDraft | null): Saved {
  const [head, setHead] = useState<SavedSegment | null>(
    opened && { ...opened.segment, revision: kept?.basedOnRevision ?? opened.segment.revision },
  );
  const [definition, setDefinition] = useState<Json>(() => (opened ? toJson(opened.version.definition) : emptyDefinition));
  const [restored, setRestored] = useState(kept !== null);
  return {
    head,
    definition,
    restored,
    onSaved: (segment, saved) => {
      setDefinition(saved);
      setRestored(false);
      if (segment.id === head?.id) setHead(segment);
    },
    onRenamed: setHead,
    onDiscarded: () => setRestored(false),
  };
}
