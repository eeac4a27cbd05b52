'use client';
import type { Issue } from '@marquee/dsl';
import { Deferred } from '@marquee/ui/deferred';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { useState } from 'react';
import type { Draft } from '../draft/use-draft.ts';
import { jsonBreak } from './json-break.ts';

const loadEditor = () => import('./json-editor.tsx');

/** The definition as JSON: edits apply as soon as they read as JSON, and stay as text until then. */
export function JsonTab({
  draft,
  issues,
  readOnly,
}: {
  readonly draft: Draft;
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
}) {
  const [goTo, setGoTo] = useState<{ readonly pointer: string } | null>(null);
  const broken = draft.unreadable ? jsonBreak(draft.text) : null;
  const errors = issues.filter((issue) => issue.severity === 'error');
  return (
    <>
      <Deferred
        load={loadEditor}
        loading={<p className="py-4 text-ink-2">Opening the editor…</p>}
        with={{
          text: draft.text,
          issues: draft.unreadable ? [] : issues,
          readOnly,
          goTo,
          onText: (text: string, line: number) => draft.editText(text, `json line ${line}`),
          onUndo: draft.undo,
          onRedo: draft.redo,
        }}
      />
      {draft.unreadable && (
        <Notice kind="bad" className="mt-2">
          This does not read as JSON yet{broken === null ? '' : `: look at line ${broken.line}, column ${broken.column}`}. The rows still
          show the definition before it. Nothing is lost: the text stays here.
        </Notice>
      )}
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-1 text-ink-3 text-small">
        <span>Edits here and in the rows are one history: undo covers both.</span>
        {!draft.unreadable && errors.length > 0 && (
          <ul aria-label="Issues" className="grid basis-full justify-items-start text-bad">
            {errors.slice(0, 8).map((issue) => (
              <li key={`${issue.code} ${issue.path}`}>
                <LinkButton onClick={() => setGoTo({ pointer: issue.path })} className="text-bad">
                  <code className="font-mono">{issue.path || 'the whole'}</code>: {issue.message}
                </LinkButton>
              </li>
            ))}
            {errors.length > 8 && <li>and {errors.length - 8} more</li>}
          </ul>
        )}
      </div>
    </>
  );
}
