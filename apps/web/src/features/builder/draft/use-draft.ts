'use client';
import { useCallback, useMemo, useState } from 'react';
import { formatJson } from './format-json.ts';
import { type History, record, redo, startHistory, undo } from './history.ts';
import type { Json } from './json.ts';

/** The definition being edited, and the text of the JSON tab where that is not simply the definition written out. */
export interface DraftState {
  readonly document: Json;
  readonly text: string | null;
}

export interface Draft {
  readonly state: DraftState;
  readonly document: Json;
  /** What the JSON tab shows. */
  readonly text: string;
  /** Set while the text cannot be read as JSON: the rows then still show the definition before it. */
  readonly unreadable: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** `merge` names what is being typed, so that one number typed is one step back. */
  readonly edit: (change: Json | ((now: Json) => Json), merge?: string) => void;
  readonly editText: (text: string, merge?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Reads a text as JSON; undefined when it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The one place that holds an unsaved definition: rows and JSON tab edit it, and undo covers both. */
export function useDraft(initial: DraftState): Draft {
  const [history, setHistory] = useState<History<DraftState>>(() => startHistory(initial));
  const { document, text } = history.present;
  const written = useMemo(() => text ?? formatJson(document), [text, document]);
  return {
    state: history.present,
    document,
    text: written,
    unreadable: text !== null && readJson(text) === undefined,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit: useCallback(
      (change, merge) =>
        setHistory((now) => {
          const next = typeof change === 'function' ? change(now.present.document) : change;
          return next === now.present.document ? now : record(now, { document: next, text: null }, merge);
        }),
      [],
    ),
    editText: useCallback(
      (next, merge) =>
        setHistory((now) => {
          const parsed = readJson(next);
          return record(now, { document: parsed === undefined ? now.present.document : parsed, text: next }, merge ?? 'json');
        }),
      [],
    ),
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
  };
}
