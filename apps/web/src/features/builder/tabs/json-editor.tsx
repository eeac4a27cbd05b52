'use client';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { Issue } from '@marquee/dsl';
import { useEffect, useRef } from 'react';
import { isUnfinished } from '../draft/row-issues.ts';
import { readJson } from '../draft/use-draft.ts';
import { jsonBreak } from './json-break.ts';
import { jsonColours } from './json-colours.ts';
import { rangeOf } from './pointer-position.ts';

export interface JsonEditorProps {
  readonly text: string;
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
  readonly goTo: { readonly pointer: string } | null;
  readonly onText: (text: string, line: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

const fromOutside = Annotation.define<boolean>();

const look = EditorView.theme({
  '&': { fontSize: 'var(--t-small)', backgroundColor: 'transparent', color: 'var(--text)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-content': { fontFamily: 'var(--mono)', lineHeight: '20px', caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--text-3)', fontFamily: 'var(--mono)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-tint-2)' },
  '.cm-scroller': { overflow: 'visible' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
});

/** A JSON editor without a memory of its own: undo and redo are the builder's. */
export default function JsonEditor({ text, issues, readOnly, goTo, onText, onUndo, onRedo }: JsonEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const writable = useRef(new Compartment());
  const latest = useRef({ text, onText, onUndo, onRedo });
  latest.current = { text, onText, onUndo, onRedo };

  // The outside system is CodeMirror.
  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          json(),
          jsonColours,
          look,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'Definition as JSON' }),
          writable.current.of(EditorState.readOnly.of(false)),
          keymap.of([
            { key: 'Mod-z', run: () => done(latest.current.onUndo) },
            { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => done(latest.current.onRedo) },
            { key: 'Mod-Shift-z', run: () => done(latest.current.onRedo) },
            // Tab moves on through the page, so that the keyboard is not caught in the editor.
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((transaction) => transaction.annotation(fromOutside))) return;
            latest.current.onText(update.state.doc.toString(), update.state.doc.lineAt(update.state.selection.main.head).number);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  // The outside system is CodeMirror: it shows a text that was changed elsewhere.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    const head = Math.min(editor.state.selection.main.head, text.length);
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: text },
      selection: { anchor: head },
      annotations: fromOutside.of(true),
    });
  }, [text]);

  // The outside system is CodeMirror: it lets the reader type, or not.
  useEffect(() => {
    view.current?.dispatch({ effects: writable.current.reconfigure(EditorState.readOnly.of(readOnly)) });
  }, [readOnly]);

  // The outside system is CodeMirror: it marks what is wrong.
  useEffect(() => {
    const editor = view.current;
    if (editor) editor.dispatch(setDiagnostics(editor.state, marks(text, issues)));
  }, [text, issues]);

  // The outside system is CodeMirror: it goes to the place of an issue.
  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo) return;
    const { from, to } = rangeOf(editor.state.doc.toString(), goTo.pointer);
    editor.focus();
    editor.dispatch({ selection: { anchor: from, head: Math.min(to, editor.state.doc.length) }, scrollIntoView: true });
  }, [goTo]);

  return <div ref={place} className="builder-json" />;
}

/** Runs the builder's own step and keeps the key from the browser. */
function done(step: () => void): boolean {
  step();
  return true;
}

/** What is wrong, at its place: the language's issues, or where the text stops being JSON. */
function marks(text: string, issues: readonly Issue[]): Diagnostic[] {
  const broken = jsonBreak(text);
  if (broken !== null) return [{ ...broken, severity: 'error' }];
  return issues.map((issue) => {
    const range = rangeOf(text, issue.path);
    return {
      from: range.from,
      to: Math.min(range.to, text.length),
      severity: issue.severity === 'advice' || isUnfinished(issue, readJson(text) ?? null) ? 'info' : 'error',
      message: issue.message,
    };
  });
}
