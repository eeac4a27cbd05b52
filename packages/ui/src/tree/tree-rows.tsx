'use client';
import { useRef } from 'react';
import type { Path } from './shape.ts';
import { useTree } from './tree-context.ts';
import { TreeRow } from './tree-row.tsx';
import type { TreeHost } from './types.ts';
import { useRowDrag } from './use-row-drag.ts';

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

function GroupFoot({ path, children }: { readonly path: Path; readonly children: React.ReactNode }) {
  const foot = useRef<HTMLLIElement>(null);
  const edge = useRowDrag({ row: foot, handle: useRef(null), path, isGroup: true });
  return (
    <li ref={foot} className="tree-foot" data-drop={edge ?? undefined}>
      {children}
    </li>
  );
}
