'use client';
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { LiveRegion } from '../live-region.tsx';
import { focusMoves } from './focus-moves.ts';
import type { TreeCommand } from './keys.ts';
import {
  duplicateAt,
  indent,
  insertAt,
  moveBy,
  moveTo,
  nodeAt,
  outdent,
  removeAt,
  replaceAt,
  unwrapAt,
  walk,
  wrapAt,
} from './operations.ts';
import { type Edit, type Path, parentOf, placeOf } from './shape.ts';
import { type DropEdge, TreeContext, type TreeControls } from './tree-context.ts';
import { TreeRows } from './tree-row.tsx';
import type { TreeAction, TreeHost } from './types.ts';

export interface TreeEditorHandle {
  /** After the next change of the tree, puts the focus on a row and opens the first control that is still to be filled in. */
  edit(path: Path): void;
}

export interface TreeEditorProps<N> {
  readonly root: N;
  readonly host: TreeHost<N>;
  /** The tree's name for readers. */
  readonly label: string;
  readonly readOnly?: boolean;
  readonly ref?: Ref<TreeEditorHandle>;
}

/** A controlled editor of any tree: the host owns the nodes and says how rows look; every change comes back through `host.onEdit`. */
export function TreeEditor<N>({ root, host, label, readOnly = false, ref }: TreeEditorProps<N>) {
  const treeId = useId();
  const container = useRef<HTMLDivElement>(null);
  const pending = useRef<Path | null>(null);
  const pendingEdit = useRef(false);
  const settled = useRef<Path | null>(null);
  const [active, setActive] = useState<Path>([0]);
  const [dragged, setDragged] = useState<Path | null>(null);
  const [said, setSaid] = useState('');
  const now = useRef({ root, host });
  // What the controls act on. The outside system is the page: keys and drags are meant for the tree as it is drawn.
  useLayoutEffect(() => {
    now.current = { root, host };
  });

  const controls = useMemo<TreeControls>(() => {
    const shapeNow = () => now.current.host.shape;
    const rows = () => [...walk(shapeNow(), now.current.root)].map((found) => found.path).filter((path) => path.length > 0);
    const { focusRow, byCommand } = focusMoves({ container: () => container.current, rows, onActive: setActive });

    function apply(path: Path, edit: Edit<N> | null, action: TreeAction, refused: string): boolean {
      if (!edit) {
        setSaid(refused);
        return true;
      }
      pending.current = edit.focus;
      setSaid(spoken(edit, action));
      now.current.host.onEdit(edit, action, path);
      return true;
    }
    function spoken(edit: Edit<N>, action: TreeAction): string {
      const shape = shapeNow();
      const siblings = shape.children(nodeAt(shape, edit.root, parentOf(edit.focus)) ?? edit.root)?.length ?? 0;
      const place = `${placeOf(edit.focus) + 1} of ${siblings}, level ${edit.focus.length}`;
      return {
        move: `Moved to ${place}.`,
        remove: 'Deleted.',
        duplicate: `Duplicated: ${place}.`,
        paste: `Pasted: ${place}.`,
        wrap: 'Wrapped in a group.',
        unwrap: 'Taken out of the group.',
        exclude: 'Changed.',
      }[action];
    }
    function moved(from: Path, to: Path, edge: DropEdge): Edit<N> | null {
      const { root, host } = now.current;
      if (edge !== 'inside') return moveTo(host.shape, root, from, parentOf(to), placeOf(to) + (edge === 'after' ? 1 : 0));
      const node = nodeAt(host.shape, root, to);
      return moveTo(host.shape, root, from, to, node === undefined ? 0 : (host.shape.children(node)?.length ?? 0));
    }
    /** An operation on the tree as it is now. */
    const on =
      (operation: (shape: TreeHost<N>['shape'], root: N, path: Path) => Edit<N> | null, action: TreeAction, refused = '') =>
      (path: Path) =>
        apply(path, operation(shapeNow(), now.current.root, path), action, refused);
    const edits: Partial<Record<TreeCommand, (path: Path) => boolean>> = {
      moveUp: on((shape, tree, path) => moveBy(shape, tree, path, -1), 'move', 'This is the first row.'),
      moveDown: on((shape, tree, path) => moveBy(shape, tree, path, 1), 'move', 'This is the last row.'),
      outdent: on(outdent, 'move', 'This row is in no group.'),
      indent: on(indent, 'move', 'There is no group beside this row. Ctrl G wraps it in one.'),
      remove: on(removeAt, 'remove'),
      duplicate: on(duplicateAt, 'duplicate'),
      wrap: on(wrapAt, 'wrap'),
      exclude: on((shape, tree, path) => {
        const changed = replaceAt(shape, tree, path, now.current.host.exclude);
        return changed === null ? null : { root: changed, focus: path };
      }, 'exclude'),
      add: (path) => {
        now.current.host.onAdd(path);
        return true;
      },
    };
    return {
      treeId,
      readOnly,
      setActive,
      run: (command, path) => (byCommand[command] ?? (readOnly ? undefined : edits[command]))?.(path) ?? false,
      unwrap: on(unwrapAt, 'unwrap', 'This group cannot be taken apart.'),
      copy: (path) => {
        const { root, host } = now.current;
        const node = nodeAt(host.shape, root, path);
        return node === undefined ? null : (host.copy?.(node) ?? null);
      },
      paste: (text, path) => {
        const nodes = readOnly ? [] : (now.current.host.paste?.(text) ?? []);
        if (nodes.length === 0) return false;
        return apply(path, pasteAfter(now.current.host.shape, now.current.root, path, nodes), 'paste', 'This cannot stand here.');
      },
      startDrag: setDragged,
      canDrop: (from, to, edge) => moved(from, to, edge) !== null,
      drop: (from, to, edge) => apply(from, moved(from, to, edge), 'move', ''),
      settleFocus: () => {
        const path = pending.current;
        pending.current = null;
        settled.current = path ?? settled.current;
        return path !== null && focusRow(path);
      },
      refocus: () => {
        if (settled.current !== null) focusRow(settled.current);
      },
    };
  }, [treeId, readOnly]);

  useImperativeHandle(
    ref,
    () => ({
      edit: (path) => {
        pending.current = path;
        pendingEdit.current = true;
      },
    }),
    [],
  );

  // The outside system is the focus: after an edit it is on what was edited, wherever that now is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a change of the tree.
  useEffect(() => {
    const path = pending.current;
    if (path !== null) controls.settleFocus();
    if (path !== null && pendingEdit.current) controls.run('edit', path);
    pendingEdit.current = false;
  }, [root]);

  // One row is always a stop of the keyboard: the first where the last one that had the focus is gone.
  const stop = active.length > 0 && nodeAt(host.shape, root, active) === undefined ? [0] : active;
  return (
    <TreeContext value={controls}>
      <div ref={container} className="tree">
        <TreeRows
          host={host}
          group={root}
          path={[]}
          className="tree-root"
          label={label}
          active={stop.join('.')}
          dragged={dragged?.join('.') ?? null}
        />
        <LiveRegion>{said}</LiveRegion>
      </div>
    </TreeContext>
  );
}

/** Nodes after a row, in their order; the focus on the last of them. */
function pasteAfter<N>(shape: TreeHost<N>['shape'], root: N, path: Path, nodes: readonly N[]): Edit<N> | null {
  return nodes.reduce<Edit<N> | null>(
    (edit, node) => edit && insertAt(shape, edit.root, parentOf(edit.focus), placeOf(edit.focus) + 1, node),
    { root, focus: path },
  );
}
