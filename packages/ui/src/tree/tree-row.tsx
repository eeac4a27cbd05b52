'use client';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useMemo, useRef } from 'react';
import { cn } from '../lib/cn.ts';
import { onRowCopy, onRowPaste } from './clipboard.ts';
import { commandOf, type TreeCommand } from './keys.ts';
import { RowMenu } from './row-menu.tsx';
import type { Path } from './shape.ts';
import { useTree } from './tree-context.ts';
import type { RowView, TreeHost } from './types.ts';
import { useRowDrag } from './use-row-drag.ts';

const tones = { plain: '', unfinished: 'is-unfinished', bad: 'is-bad' } as const;

interface TreeRowsProps<N> {
  readonly host: TreeHost<N>;
  readonly group: N;
  readonly path: Path;
  readonly className: string;
  readonly label: string;
  /** Paths, written with dots: the row that is the stop of the keyboard, and the one that is dragged. */
  readonly active: string | null;
  readonly dragged: string | null;
}

/** The children of a group, and the place to add one. */
export function TreeRows<N>({ host, group, path, className, label, active, dragged }: TreeRowsProps<N>) {
  const tree = useTree();
  const children = host.shape.children(group) ?? [];
  return (
    <ul className={className} aria-label={label}>
      {children.map((node, index) => {
        const place = { path: [...path, index], parent: group, index, count: children.length, level: path.length + 1 };
        // The place is the identity of a row: nodes are plain values and have none of their own.
        const at = place.path.join('.');
        const view = host.row(node, place);
        const isGroup = host.shape.children(node) !== null;
        return (
          <li key={at} className={cn('tree-row', tones[view.tone ?? 'plain'], active === at && 'is-active', view.highlighted && 'is-lit')}>
            <RowLine
              at={at}
              view={view}
              position={`${index + 1} of ${children.length}, level ${place.level}`}
              isGroup={isGroup}
              isExcluded={host.isExcluded(node)}
              active={active === at}
              dragged={dragged === at}
            />
            {isGroup && (
              <TreeRows
                host={host}
                group={node}
                path={place.path}
                className={cn('tree-kids', view.line === 'dashed' && 'is-dashed')}
                label={view.label}
                active={active}
                dragged={dragged}
              />
            )}
          </li>
        );
      })}
      {host.groupFoot && !tree.readOnly && <GroupFoot path={path}>{host.groupFoot(group, path)}</GroupFoot>}
    </ul>
  );
}

interface RowLineProps {
  readonly at: string;
  readonly view: RowView;
  readonly position: string;
  readonly isGroup: boolean;
  readonly isExcluded: boolean;
  readonly active: boolean;
  readonly dragged: boolean;
}

/** One row itself. Rendered again only when its view changes: the host returns the same view for an unchanged row. */
const RowLine = memo(function RowLine({ at, view, position, isGroup, isExcluded, active, dragged }: RowLineProps) {
  const tree = useTree();
  const line = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  const path = useMemo(() => at.split('.').map(Number), [at]);
  const edge = useRowDrag({ row: line, handle: grip, path, isGroup });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser, and this is not a form.
    <div
      ref={line}
      role="group"
      aria-roledescription={isGroup ? 'group of conditions' : 'condition'}
      aria-label={`${view.label}. ${position}`}
      tabIndex={active ? 0 : -1}
      data-tree-path={at}
      data-drop={edge ?? undefined}
      className={cn('tree-line', dragged && 'is-dragged')}
      onFocus={() => {
        if (!active) tree.setActive(path);
      }}
      onKeyDown={(event) => onRowKey(event, (command) => tree.run(command, path))}
      onCopy={(event) => onRowCopy(event, () => tree.copy(path))}
      onCut={(event) => onRowCopy(event, () => tree.copy(path)) && !tree.readOnly && tree.run('remove', path)}
      onPaste={(event) => onRowPaste(event, (text) => tree.paste(text, path))}
    >
      <span className="tree-lead">{view.lead}</span>
      {!tree.readOnly && (
        <button ref={grip} type="button" tabIndex={-1} aria-hidden="true" className="tree-grip" title="Drag to move">
          <GripVertical aria-hidden="true" />
        </button>
      )}
      <div className="tree-say">{view.say}</div>
      {view.cells}
      {tree.readOnly ? <span /> : <RowMenu path={path} label={view.label} isGroup={isGroup} isExcluded={isExcluded} />}
      {view.below}
    </div>
  );
});

function GroupFoot({ path, children }: { readonly path: Path; readonly children: ReactNode }) {
  const foot = useRef<HTMLLIElement>(null);
  const edge = useRowDrag({ row: foot, handle: useRef(null), path, isGroup: true });
  return (
    <li ref={foot} className="tree-foot" data-drop={edge ?? undefined}>
      {children}
    </li>
  );
}

/** Keys that reach a row from its own controls; not those typed into a box, and not those of what floats above the page. */
function onRowKey(event: KeyboardEvent<HTMLElement>, run: (command: TreeCommand) => boolean): void {
  const target = event.target;
  if (event.defaultPrevented || !(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
  if (target.matches('input, textarea, select, [contenteditable]')) return;
  const command = commandOf(event);
  if (command === null || (command === 'edit' && target !== event.currentTarget)) return;
  if (command === 'leave' && target === event.currentTarget) return;
  if (run(command)) event.preventDefault();
}
