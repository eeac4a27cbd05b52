'use client';
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { LiveRegion } from '../live-region.tsx';
import type { TreeCommand } from './keys.ts';
import { duplicateAt, indent, moveBy, moveTo, nodeAt, outdent, removeAt, replaceAt, unwrapAt, walk, wrapAt } from './operations.ts';
import { type Edit, type Path, parentOf, placeOf, samePath } from './shape.ts';
import { type DropEdge, TreeContext, type TreeControls } from './tree-context.ts';
import { TreeRows } from './tree-row.tsx';
import type { TreeAction, TreeHost } from './types.ts';

export interface TreeEditorHandle {
  /** Puts the focus on a row, after the next change of the tree when it is not there yet. */
  focus(path: Path): void;
  /** The same, and opens the first control that is still to be filled in. */
  edit(path: Path): void;
  announce(text: string): void;
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
  const [active, setActive] = useState<Path | null>([0]);
  const [dragged, setDragged] = useState<Path | null>(null);
  const [said, setSaid] = useState('');
  const { shape } = host;

  const controls = useMemo<TreeControls>(() => {
    const rows = () => [...walk(shape, root)].map((found) => found.path).filter((path) => path.length > 0);
    const rowElement = (path: Path) => container.current?.querySelector<HTMLElement>(`[data-tree-path="${path.join('.')}"]`) ?? null;

    function focusRow(path: Path): boolean {
      const element = rowElement(path);
      element?.focus();
      if (element) setActive(path);
      return element !== null;
    }
    function apply(edit: Edit<N> | null, action: TreeAction, refused: string): boolean {
      if (!edit) {
        setSaid(refused);
        return true;
      }
      pending.current = edit.focus;
      setSaid(spoken(edit, action));
      host.onEdit(edit, action);
      return true;
    }
    function spoken(edit: Edit<N>, action: TreeAction): string {
      const siblings = shape.children(nodeAt(shape, edit.root, parentOf(edit.focus)) ?? edit.root)?.length ?? 0;
      const place = `${placeOf(edit.focus) + 1} of ${siblings}, level ${edit.focus.length}`;
      return {
        move: `Moved to ${place}.`,
        remove: 'Deleted.',
        duplicate: `Duplicated: ${place}.`,
        wrap: 'Wrapped in a group.',
        unwrap: 'Taken out of the group.',
        exclude: 'Changed.',
      }[action];
    }
    function go(path: Path, step: number): boolean {
      const all = rows();
      const at = all.findIndex((row) => samePath(row, path));
      const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
      return next ? focusRow(next) : false;
    }
    function control(path: Path, step: number): boolean {
      const line = rowElement(path);
      const stops = line ? [line, ...line.querySelectorAll<HTMLElement>('button:not([tabindex="-1"]), a[href], input')] : [];
      const at = stops.findIndex((stop) => stop.contains(document.activeElement) && (stop !== line || stop === document.activeElement));
      const next = stops[Math.max(0, Math.min(stops.length - 1, at + step))];
      next?.focus();
      return next !== undefined;
    }
    function edit(path: Path): boolean {
      const line = rowElement(path);
      const first =
        line?.querySelector<HTMLElement>('[data-hole]') ??
        line?.querySelector<HTMLElement>('[data-edit]') ??
        line?.querySelector<HTMLElement>('.tree-say button');
      first?.focus();
      first?.click();
      return first !== undefined && first !== null;
    }
    function target(to: Path, edge: DropEdge): { parent: Path; index: number } {
      if (edge === 'inside') {
        const node = nodeAt(shape, root, to);
        return { parent: to, index: node === undefined ? 0 : (shape.children(node)?.length ?? 0) };
      }
      return { parent: parentOf(to), index: placeOf(to) + (edge === 'after' ? 1 : 0) };
    }
    function moved(from: Path, to: Path, edge: DropEdge): Edit<N> | null {
      const { parent, index } = target(to, edge);
      return moveTo(shape, root, from, parent, index);
    }
    const edits: Partial<Record<TreeCommand, (path: Path) => boolean>> = {
      moveUp: (path) => apply(moveBy(shape, root, path, -1), 'move', 'This is the first row.'),
      moveDown: (path) => apply(moveBy(shape, root, path, 1), 'move', 'This is the last row.'),
      outdent: (path) => apply(outdent(shape, root, path), 'move', 'This row is in no group.'),
      indent: (path) => apply(indent(shape, root, path), 'move', 'There is no group beside this row. Ctrl G wraps it in one.'),
      remove: (path) => apply(removeAt(shape, root, path), 'remove', ''),
      duplicate: (path) => apply(duplicateAt(shape, root, path), 'duplicate', ''),
      wrap: (path) => apply(wrapAt(shape, root, path), 'wrap', ''),
      exclude: (path) => {
        const changed = replaceAt(shape, root, path, host.exclude);
        return apply(changed === null ? null : { root: changed, focus: path }, 'exclude', '');
      },
      add: (path) => {
        host.onAdd(path);
        return true;
      },
    };
    const moves: Partial<Record<TreeCommand, (path: Path) => boolean>> = {
      next: (path) => go(path, 1),
      previous: (path) => go(path, -1),
      first: (path) => go(path, -Number.MAX_SAFE_INTEGER),
      last: (path) => go(path, Number.MAX_SAFE_INTEGER),
      nextControl: (path) => control(path, 1),
      previousControl: (path) => control(path, -1),
      leave: focusRow,
      edit,
    };
    return {
      treeId,
      active,
      dragged,
      readOnly,
      setActive,
      run: (command, path) => (moves[command] ?? (readOnly ? undefined : edits[command]))?.(path) ?? false,
      unwrap: (path) => apply(unwrapAt(shape, root, path), 'unwrap', 'This group cannot be taken apart.'),
      startDrag: setDragged,
      canDrop: (from, to, edge) => moved(from, to, edge) !== null,
      drop: (from, to, edge) => apply(moved(from, to, edge), 'move', ''),
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
  }, [root, host, shape, treeId, active, dragged, readOnly]);

  useImperativeHandle(
    ref,
    () => ({
      focus: (path) => {
        pending.current = path;
        if (!controls.settleFocus()) pending.current = path;
      },
      edit: (path) => {
        pending.current = path;
        pendingEdit.current = true;
      },
      announce: setSaid,
    }),
    [controls],
  );

  // After an edit the focus is on what was edited, wherever it now is; and one row is always a stop of the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a change of the tree, not of the controls made from it.
  useEffect(() => {
    const path = pending.current;
    if (path !== null) controls.settleFocus();
    if (path !== null && pendingEdit.current) controls.run('edit', path);
    pendingEdit.current = false;
    if (active === null || (active.length > 0 && nodeAt(shape, root, active) === undefined)) setActive([0]);
  }, [root]);

  return (
    <TreeContext value={controls}>
      <div ref={container} className="tree">
        <TreeRows host={host} group={root} path={[]} className="tree-root" label={label} />
        <LiveRegion>{said}</LiveRegion>
      </div>
    </TreeContext>
  );
}
