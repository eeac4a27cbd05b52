'use client';
import type { Issue } from '@marquee/dsl';
import { percent } from '@marquee/ui/lib/percent';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { Part } from '@marquee/ui/part';
import { Term } from '@marquee/ui/term';
import type { RowView } from '@marquee/ui/tree';
import type { ReactNode } from 'react';
import { figure } from '../../lib/format.ts';
import { type Building, BuildingContext, useBuilding } from './builder-context.ts';
import { kindOf, type Row } from './draft/condition-tree.ts';
import { exclusionOf, fixesFor } from './draft/fixes.ts';
import { isObject, type Json, withAt } from './draft/json.ts';
import { partTooSmallText, tooSmallText } from './draft/left-out.ts';
import { needsText } from './draft/needs.ts';
import { isUnfinished, type RowIssues } from './draft/row-issues.ts';
import { editorOf } from './editors/condition-editors.tsx';
import type { ShownRow } from './server/shown-rows.ts';
import { terms } from './values/terms.ts';

export interface RowInput {
  readonly row: Row;
  readonly lead: string;
  readonly name: string;
  readonly issues: RowIssues | undefined;
  readonly counts: ShownRow | null;
  /** It is unfinished or wrong, or in a group that is. */
  readonly uncounted: boolean;
  /** No answer comes: there are no numbers to wait for. */
  readonly unanswered: boolean;
  readonly highlighted: boolean;
  readonly building: Building;
}

/** What the tree shows of a condition: conjunction, sentence, its two numbers, what it consists of and what is amiss. */
export function conditionRow({ row, lead, name, issues, counts, uncounted, unanswered, highlighted, building }: RowInput): RowView {
  const excluded = row.nots % 2 === 1;
  const standing = issues?.standing ?? 'complete';
  const own = { ...building, issues: issues?.issues ?? [] };
  const tooSmall = uncounted ? undefined : counts?.tooSmall;
  return {
    label: [
      name,
      ...(standing === 'complete' ? [] : [standing === 'wrong' ? 'has an error' : 'unfinished']),
      ...(tooSmall ? ['left out'] : []),
    ].join(', '),
    lead,
    say: (
      <BuildingContext value={own}>
        <Say row={row} excluded={excluded} />
      </BuildingContext>
    ),
    cells: <Counts counts={uncounted ? null : counts} uncounted={uncounted} unanswered={unanswered} />,
    below: (
      <BuildingContext value={own}>
        <Below row={row} excluded={excluded} />
        {row.nots > 1 && (
          <Notice kind="info" className="builder-message">
            Excluded {row.nots} times: {excluded ? 'the same as once.' : 'the same as not at all.'}
          </Notice>
        )}
        {issues && <Messages issues={issues.issues} />}
        {tooSmall && (
          <Notice kind="info" className="builder-message">
            {tooSmallText[tooSmall]}
          </Notice>
        )}
        {counts?.partTooSmall && !uncounted && (
          <Notice kind="info" className="builder-message">
            {partTooSmallText}
          </Notice>
        )}
        <Meant row={row} />
      </BuildingContext>
    ),
    tone: standing === 'wrong' ? 'bad' : standing === 'unfinished' ? 'unfinished' : 'plain',
    line: excluded ? 'dashed' : 'solid',
    highlighted,
  };
}

/** The word before a row, such as “and”. */
export function conjunction(kind: 'all' | 'any', index: number, excluded: boolean): string {
  if (index === 0) return excluded ? 'not' : '';
  if (kind === 'any') return excluded ? 'or not' : 'or';
  return excluded ? 'but not' : 'and';
}

function Say({ row, excluded }: { readonly row: Row; readonly excluded: boolean }) {
  const { edit } = useBuilding();
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
      change={(next, merge) => edit((now) => withAt(now, row.corePointer, next), merge && `${row.corePointer} ${merge}`)}
    />
  );
}

function Below({ row, excluded }: { readonly row: Row; readonly excluded: boolean }) {
  const { edit } = useBuilding();
  const Editor = editorOf(kindOf(row.core))?.Below;
  if (!Editor || !isObject(row.core)) return null;
  return (
    <Editor
      node={row.core}
      pointer={row.corePointer}
      excluded={excluded}
      change={(next) => edit((now) => withAt(now, row.corePointer, next))}
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
      {...(readOnly
        ? {}
        : { fixes: <LinkButton onClick={() => edit((now) => exclusionOf(row, now)?.document ?? now)}>{meant.label}</LinkButton> })}
    >
      {meant.message}
    </Notice>
  );
}

/** What is amiss with the row, at the row, with what mends it. */
function Messages({ issues }: { readonly issues: readonly Issue[] }) {
  const { document, edit, readOnly, names } = useBuilding();
  const errors = issues.filter((issue) => issue.severity === 'error');
  const unfinished = errors.filter((issue) => isUnfinished(issue, document));
  const wrong = errors.filter((issue) => !isUnfinished(issue, document));
  return (
    <>
      {wrong.map((issue) => {
        const fixes = readOnly ? [] : fixesFor(issue, document, names.currency);
        return (
          <Notice
            key={`${issue.code} ${issue.path}`}
            kind="bad"
            className="builder-message"
            {...(fixes.length > 0
              ? {
                  fixes: fixes.map((fix) => (
                    <LinkButton key={fix.label} onClick={() => edit((now) => fixed(now, issue, fix.label, names.currency))}>
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

/** The definition as it is by then, mended in the way that was chosen. */
function fixed(now: Json, issue: Issue, label: string, currency: string): Json {
  return fixesFor(issue, now, currency).find((fix) => fix.label === label)?.document ?? now;
}

/** The row's own count, and what it does in its group; both in the same columns at every level. */
function Counts({ counts, uncounted, unanswered }: Pick<RowInput, 'counts' | 'uncounted' | 'unanswered'>): ReactNode {
  if (uncounted) {
    return (
      <>
        <span className="builder-own text-ink-3">not counted</span>
        <span />
      </>
    );
  }
  const { own, effect, tooSmall } = counts ?? { own: undefined, effect: null };
  return (
    <>
      <Term inRow className="builder-own" definition={own && !own.shown ? hiddenReason(own) : terms.own}>
        {own ? figure(own) : unanswered ? '–' : '…'}
      </Term>
      <span className="builder-eff">
        {tooSmall && (
          <Term inRow className="h-6 text-ink-3" definition={terms[tooSmall]}>
            left out
          </Term>
        )}
        {effect && (
          <>
            <Term inRow className="h-6 text-ink-3" definition={terms[effect.word]}>
              {effect.word}
            </Term>{' '}
            <b>{effect.percent === null ? 'too few' : percent(effect.percent)}</b>
            <span aria-hidden="true" className="builder-mini track graphic">
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
  return `Fewer than ${count.below} moviegoers are not shown.`;
}
