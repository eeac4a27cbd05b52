'use client';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { cn } from '../lib/cn.ts';
import { commandOf, type TreeCommand } from './keys.ts';
import { RowMenu } from './row-menu.tsx';
import { type Path, samePath } from './shape.ts';
import { useTree } from './tree-context.ts';
import type { RowPlace, TreeHost } from './types.ts';
import { useRowDrag } from './use-row-drag.ts';

const tones = { plain: '', unfinished: 'is-unfinished', bad: 'is-bad' } as const;

/** One row of the tree with everything below it. */
export function TreeRow<N>({ host, node, place }: { readonly host: TreeHost<N>; readonly node: N; readonly place: RowPlace<N> }) {
  const tree = useTree();
  const line = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  const { path } = place;
  const children = host.shape.children(node);
  const view = host.row(node, place);
  const edge = useRowDrag({ row: line, handle: grip, path, isGroup: children !== null });
  const active = tree.active !== null && samePath(tree.active, path);
  const position = `${place.index + 1} of ${place.count}, level ${place.level}`;

  return (
    <li className={cn('tree-row', tones[view.tone ?? 'plain'], active && 'is-active', view.highlighted && 'is-lit')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser, and this is not a form. */}
      <div
        ref={line}
        role="group"
        aria-roledescription={children ? 'group of conditions' : 'condition'}
        aria-label={`${view.label}. ${position}`}
        tabIndex={active ? 0 : -1}
        data-tree-path={path.join('.')}
        data-drop={edge ?? undefined}
        className={cn('tree-line', tree.dragged !== null && samePath(tree.dragged, path) && 'is-dragged')}
        onFocus={() => {
          if (!active) tree.setActive(path);
        }}
        onKeyDown={(event) => onRowKey(event, (command) => tree.run(command, path))}
      >
        <span className="tree-lead">{view.lead}</span>
        {!tree.readOnly && (
          <button ref={grip} type="button" tabIndex={-1} aria-hidden="true" className="tree-grip" title="Drag to move">
            <GripVertical aria-hidden="true" />
          </button>
        )}
        <div className="tree-say">{view.say}</div>
        {view.cells}
        {tree.readOnly ? (
          <span />
        ) : (
          <RowMenu path={path} label={view.label} isGroup={children !== null} isExcluded={host.isExcluded(node)} />
        )}
        {view.below}
      </div>
      {children && (
        <TreeRows
          host={host}
          group={node}
          path={path}
          className={cn('tree-kids', view.line === 'dashed' && 'is-dashed')}
          label={view.label}
        />
      )}
    </li>
  );
}

interface TreeRowsProps<N> {
  readonly host: TreeHost<N>;
  readonly group: N;
  readonly path: Path;
  readonly className: string;
  readonly label: string;
}

/** The children of a group, and the place to add one. */
export function TreeRows<N>({ host, group, path, className, label }: TreeRowsProps<N>) {
  const tree = useTree();
  const children = host.shape.children(group) ?? [];
  return (
    <ul className={className} aria-label={label}>
      {children.map((child, index) => {
        const place = { path: [...path, index], parent: group, index, count: children.length, level: path.length + 1 };
        // The place is the identity of a row: nodes are plain values and have none of their own.
        return <TreeRow key={place.path.join('.')} host={host} node={child} place={place} />;
      })}
      {host.groupFoot && !tree.readOnly && <GroupFoot path={path}>{host.groupFoot(group, path)}</GroupFoot>}
    </ul>
  );
}

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
