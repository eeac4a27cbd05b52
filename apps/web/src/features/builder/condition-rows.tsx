'use client';
import type { Issue } from '@marquee/dsl';
import { percent } from '@marquee/ui/lib/percent';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { Part } from '@marquee/ui/part';
import type { RowPlace, RowView } from '@marquee/ui/tree';
import type { ReactNode } from 'react';
import { figure } from '../../lib/format.ts';
import { useBuilding } from './builder-context.ts';
import { groupKind, kindOf, type Row } from './draft/condition-tree.ts';
import { exclusionOf, fixesFor } from './draft/fixes.ts';
import { isObject, type Json, withAt } from './draft/json.ts';
import { needsText } from './draft/needs.ts';
import { isUnfinished, type RowIssues } from './draft/row-issues.ts';
import { editorOf } from './editors/condition-editors.tsx';
import type { ShownRow } from './server/use-preview.ts';

interface RowInput {
  readonly row: Row;
  readonly place: RowPlace<Json>;
  readonly name: string;
  readonly issues: RowIssues | undefined;
  readonly counts: ShownRow | null;
  readonly leftOut: boolean;
  readonly highlighted: boolean;
}

/** What the tree shows of a condition: conjunction, sentence, its two numbers, what it consists of and what is amiss. */
export function conditionRow({ row, place, name, issues, counts, leftOut, highlighted }: RowInput): RowView {
  const excluded = row.nots % 2 === 1;
  const standing = issues?.standing ?? 'complete';
  return {
    label: standing === 'complete' ? name : `${name}, ${standing === 'wrong' ? 'has an error' : 'unfinished'}`,
    lead: conjunction(groupKind(place.parent), place.index, excluded),
    say: <Say row={row} excluded={excluded} />,
    cells: <Counts counts={leftOut ? null : counts} leftOut={leftOut} />,
    below: (
      <>
        <Below row={row} excluded={excluded} />
        {row.nots > 1 && (
          <Notice kind="info" className="builder-message">
            Excluded {row.nots} times: {excluded ? 'the same as once.' : 'the same as not at all.'}
          </Notice>
        )}
        {issues && <Messages issues={issues.issues} />}
        <Meant row={row} />
      </>
    ),
    tone: standing === 'wrong' ? 'bad' : standing === 'unfinished' ? 'unfinished' : 'plain',
    line: excluded ? 'dashed' : 'solid',
    highlighted,
  };
}

function conjunction(kind: 'all' | 'any', index: number, excluded: boolean): string {
  if (index === 0) return excluded ? 'not' : '';
  if (kind === 'any') return excluded ? 'or not' : 'or';
  return excluded ? 'but not' : 'and';
}

function Say({ row, excluded }: { readonly row: Row; readonly excluded: boolean }) {
  const { document, edit } = useBuilding();
  const Editor = editorOf(kindOf(row.core))?.Say;
  if (!Editor || !isObject(row.core)) {
    return (
      <p>
        <Part kind="bad" opens={false} title="Mend it in the JSON tab, or delete the row">
          {JSON.stringify(row.core).slice(0, 60)}
        </Part>
      </p>
    );
  }
  return (
    <Editor
      node={row.core}
      pointer={row.corePointer}
      excluded={excluded}
      change={(next, merge) => edit(withAt(document, row.corePointer, next), merge && `${row.corePointer} ${merge}`)}
    />
  );
}

function Below({ row, excluded }: { readonly row: Row; readonly excluded: boolean }) {
  const { document, edit } = useBuilding();
  const Editor = editorOf(kindOf(row.core))?.Below;
  if (!Editor || !isObject(row.core)) return null;
  return (
    <Editor
      node={row.core}
      pointer={row.corePointer}
      excluded={excluded}
      change={(next) => edit(withAt(document, row.corePointer, next))}
    />
  );
}

/** Another question that may have been meant, with one press to ask it. */
function Meant({ row }: { readonly row: Row }) {
  const { document, edit, readOnly } = useBuilding();
  const meant = exclusionOf(row, document);
  if (meant === null) return null;
  return (
    <Notice
      kind="info"
      className="builder-message"
      {...(readOnly ? {} : { fixes: <LinkButton onClick={() => edit(meant.document)}>{meant.label}</LinkButton> })}
    >
      {meant.message}
    </Notice>
  );
}

/** What is amiss with the row, at the row, with what mends it. */
function Messages({ issues }: { readonly issues: readonly Issue[] }) {
  const { document, edit, readOnly } = useBuilding();
  const errors = issues.filter((issue) => issue.severity === 'error');
  const unfinished = errors.filter((issue) => isUnfinished(issue, document));
  const wrong = errors.filter((issue) => !isUnfinished(issue, document));
  return (
    <>
      {wrong.map((issue) => {
        const fixes = readOnly ? [] : fixesFor(issue, document);
        return (
          <Notice
            key={`${issue.code} ${issue.path}`}
            kind="bad"
            className="builder-message"
            {...(fixes.length > 0
              ? {
                  fixes: fixes.map((fix) => (
                    <LinkButton key={fix.label} onClick={() => edit(fix.document)}>
                      {fix.label}
                    </LinkButton>
                  )),
                }
              : {})}
          >
            <b>{issue.message}</b>
          </Notice>
        );
      })}
      {unfinished.length > 0 && (
        <Notice kind="unfinished" className="builder-message">
          {needsText(unfinished, document)}
        </Notice>
      )}
    </>
  );
}

/** The row's own count, and what it does in its group; both in the same columns at every level. */
function Counts({ counts, leftOut }: { readonly counts: ShownRow | null; readonly leftOut: boolean }): ReactNode {
  if (leftOut) {
    return (
      <>
        <span className="builder-own text-ink-3">not counted</span>
        <span />
      </>
    );
  }
  const { own, effect, stale } = counts ?? { own: undefined, effect: null, stale: true };
  return (
    <>
      <span
        className={`builder-own ${stale ? 'text-ink-3' : ''}`}
        title={own && !own.shown ? hiddenReason(own) : 'Moviegoers in scope for whom this alone is true'}
      >
        {own ? figure(own) : '…'}
      </span>
      <span className={`builder-eff ${stale ? 'opacity-60' : ''}`}>
        {effect && (
          <>
            <span className="text-ink-3">{effect.word}</span> <b>{effect.percent === null ? 'hidden' : percent(effect.percent)}</b>
            <span aria-hidden="true" className="builder-mini">
              {effect.percent !== null && (
                <span className={effect.word === 'drops' ? 'is-dropped' : ''} style={{ width: `${Math.min(100, effect.percent)}%` }} />
              )}
            </span>
          </>
        )}
      </span>
    </>
  );
}

function hiddenReason(count: { readonly below: number }): string {
  return `Fewer than ${count.below} moviegoers are never shown, nor a number that would give such a one away.`;
}
