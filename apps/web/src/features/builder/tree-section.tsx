'use client';
import { Kbd } from '@marquee/ui/kbd';
import { Term } from '@marquee/ui/term';
import { type Path, parentOf, samePath, TreeEditor, type TreeEditorHandle, type TreeHost } from '@marquee/ui/tree';
import '@marquee/ui/tree/tree.css';
import { Plus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { AddCondition } from './add-condition.tsx';
import { useBuilding } from './builder-context.ts';
import { conjunction } from './condition-rows.tsx';
import { copiedRow, pastedRows } from './draft/clipboard.ts';
import { conditionTree, excluded, groupKind, isDocument, membersOf, type Row, rowsOf } from './draft/condition-tree.ts';
import { type Json, type JsonObject, property, within, withProperties } from './draft/json.ts';
import type { RowIssues } from './draft/row-issues.ts';
import { rowNames as namesOfRows } from './draft/row-name.ts';
import { emptyGroup, segmentCondition } from './draft/templates.ts';
import { GroupKindPart } from './editors/condition-editors.tsx';
import { sentenceNames } from './server/use-names.ts';
import type { LivePreview } from './server/use-preview.ts';
import type { Adding } from './use-adding.ts';
import { usePaste } from './use-paste.ts';
import { useRowViews } from './use-row-views.ts';
import { terms } from './values/terms.ts';

interface TreeSectionProps {
  readonly live: LivePreview;
  readonly issues: ReadonlyMap<string, RowIssues>;
  /** A row that a part of the sentence points at. */
  readonly highlighted: string | null;
  readonly adding: Adding;
  /** The reader asks which keys there are. */
  readonly onKeys?: () => void;
  /** A row was deleted; the definition is what it is after that. */
  readonly onRemoved?: (name: string, after: Json) => void;
}

/** The conditions, as rows that can be edited, moved and added to. */
export function TreeSection({ live, issues, highlighted, adding, onRemoved, onKeys }: TreeSectionProps) {
  const building = useBuilding();
  const { document, names, edit, readOnly } = building;
  const tree = useRef<TreeEditorHandle>(null);
  const rows = useMemo(() => new Map(rowsOf(document).map((row) => [row.path.join('.'), row])), [document]);
  const viewOf = useRowViews();
  const rowNames = useMemo(() => namesOfRows([...rows.values()], names, sentenceNames(names)), [rows, names]);
  const uncounted = useMemo(() => live.pruned?.leftOut ?? [...rows.values()].map((row) => row.pointer), [live.pruned, rows]);

  function add(group: Path, condition: JsonObject) {
    const children = conditionTree.children(nodeAt(document, group)) ?? [];
    const path = [...group, children.length];
    edit(replaceGroup(document, group, [...children, condition]));
    if (membersOf(condition)) adding.set(path);
    else tree.current?.edit(path);
  }

  usePaste(
    (rowsPasted) => edit((now) => conditionTree.withChildren(now, [...(conditionTree.children(now) ?? []), ...rowsPasted])),
    !readOnly && isDocument(document),
  );

  const host: TreeHost<Json> = {
    shape: conditionTree,
    exclude: excluded,
    isExcluded: (node) => property(node, 'kind') === 'not',
    onEdit: (next, action, path) => {
      edit(next.root);
      if (action === 'remove') onRemoved?.(rowNames.get(rows.get(path.join('.'))?.pointer ?? '') ?? 'a row', next.root);
    },
    copy: copiedRow,
    paste: pastedRows,
    onAdd: (path) => adding.set(conditionTree.children(nodeAt(document, path)) === null ? parentOf(path) : path),
    row: (node, place) => {
      const key = place.path.join('.');
      const row: Row = rows.get(key) ?? { path: place.path, pointer: '', corePointer: '', node, core: node, nots: 0 };
      return viewOf({
        row,
        lead: conjunction(groupKind(place.parent), place.index, row.nots % 2 === 1),
        name: rowNames.get(row.pointer) ?? '',
        issues: issues.get(row.pointer),
        counts: live.row(row.pointer),
        unanswered: live.problem !== null,
        uncounted: uncounted.some((pointer) => within(row.pointer, pointer)),
        highlighted: highlighted === row.pointer,
        building,
      });
    },
    groupFoot: (_, path) => {
      const isRoot = path.length === 0;
      return (
        <>
          <AddCondition
            label={isRoot ? 'Condition' : 'Condition in this group'}
            open={adding.to !== null && samePath(adding.to, path)}
            onOpenChange={(open) => adding.set(open ? path : null)}
            onAdd={(condition) => add(path, condition)}
          />
          {isRoot && <RootFoot onAdd={(condition) => add([], condition)} {...(onKeys ? { onKeys } : {})} />}
        </>
      );
    },
  };

  const empty = isDocument(document) && rows.size === 0 && live.pruned !== null;
  return (
    <section aria-label="Conditions" data-tour="tree" data-stale={live.stale || undefined} className="builder-tree">
      <header className="builder-tree-head">
        <h2 className="font-semibold text-section tracking-[-0.01em]">
          Moviegoers who match <GroupKindPart kind={groupKind(document)} onKind={(kind) => edit(withRootKind(document, kind))} /> of these
        </h2>
        <span className="text-right text-ink-3 text-small">
          <Term definition={terms.own}>On its own</Term>
        </span>
        <span className="text-right text-ink-3 text-small">
          <Term definition={terms.inGroup}>In its group</Term>
        </span>
        <span />
      </header>
      {empty && (
        <p className="builder-empty">
          Everyone in scope. Add a condition to narrow it down: press / and type what you look for, such as “genre”.
        </p>
      )}
      <TreeEditor ref={tree} root={document} host={host} label="Conditions" readOnly={readOnly} />
    </section>
  );
}

function RootFoot({ onAdd, onKeys }: { readonly onAdd: (condition: JsonObject) => void; readonly onKeys?: () => void }) {
  return (
    <>
      <button type="button" className="builder-add" aria-label="Add group" onClick={() => onAdd(emptyGroup('any'))}>
        <Plus aria-hidden="true" />
        Group
      </button>
      <button type="button" className="builder-add" aria-label="Add segment" onClick={() => onAdd(segmentCondition())}>
        <Plus aria-hidden="true" />
        Segment
      </button>
      <span className="builder-keys" aria-hidden="true">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        <i>move</i>
        <Kbd>Alt ↑</Kbd>
        <Kbd>Alt ↓</Kbd>
        <i>reorder</i>
        <Kbd>Enter</Kbd>
        <i>edit</i>
        <Kbd>/</Kbd>
        <i>add</i>
      </span>
      {onKeys && (
        <button type="button" className="builder-add" onClick={onKeys}>
          All keys
        </button>
      )}
    </>
  );
}

function nodeAt(document: Json, path: Path): Json {
  return path.reduce<Json>((node, step) => conditionTree.children(node)?.[step] ?? null, document);
}

function replaceGroup(document: Json, group: Path, children: readonly Json[]): Json {
  const [step, ...rest] = group;
  if (step === undefined) return conditionTree.withChildren(document, children);
  const siblings = conditionTree.children(document) ?? [];
  const child = siblings[step];
  return child === undefined ? document : conditionTree.withChildren(document, siblings.with(step, replaceGroup(child, rest, children)));
}

function withRootKind(document: Json, kind: 'all' | 'any'): Json {
  if (!isDocument(document)) return document;
  return withProperties(document, { where: { kind, of: conditionTree.children(document) ?? [] } });
}
