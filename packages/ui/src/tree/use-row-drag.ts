'use client';
import { type RefObject, useEffect, useState } from 'react';
import type { Path } from './shape.ts';
import { type DropEdge, useTree } from './tree-context.ts';

interface RowDrag {
  readonly row: RefObject<HTMLElement | null>;
  readonly handle: RefObject<HTMLElement | null>;
  readonly path: Path;
  readonly isGroup: boolean;
}

/** Makes a row draggable by its handle and a place to drop on; gives the edge that a drop would land at. */
export function useRowDrag({ row, handle, path, isGroup }: RowDrag): DropEdge | null {
  const tree = useTree();
  const [edge, setEdge] = useState<DropEdge | null>(null);
  const key = path.join('.');

  // The outside system is the browser's drag and drop; its code is loaded after the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the path, and `tree` is new with every edit.
  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || tree.readOnly) return;
    let cleanUp = () => {};
    let gone = false;
    void loadDragAndDrop().then(({ draggable, dropTargetForElements, combine }) => {
      if (gone) return;
      cleanUp = combine(
        dragHandle
          ? draggable({
              element,
              dragHandle,
              getInitialData: () => ({ treeId: tree.treeId, path }),
              onDragStart: () => tree.startDrag(path),
              onDrop: () => tree.startDrag(null),
            })
          : () => {},
        dropTargetForElements({
          element,
          canDrop: ({ source }) => source.data.treeId === tree.treeId,
          getData: ({ input }) => ({ path, edge: edgeAt(element, input.clientY, isGroup, dragHandle !== null) }),
          onDrag: ({ self, source }) => setEdge(landing(tree.canDrop, source.data.path, path, self.data.edge)),
          onDragLeave: () => setEdge(null),
          onDrop: ({ self, source, location }) => {
            setEdge(null);
            const lands = landing(tree.canDrop, source.data.path, path, self.data.edge);
            if (lands && location.current.dropTargets[0]?.element === element && isPath(source.data.path))
              tree.drop(source.data.path, path, lands);
          },
        }),
      );
    });
    return () => {
      gone = true;
      cleanUp();
    };
  }, [tree, key, isGroup]);

  return edge;
}

async function loadDragAndDrop() {
  const [{ draggable, dropTargetForElements }, { combine }] = await Promise.all([
    import('@atlaskit/pragmatic-drag-and-drop/element/adapter'),
    import('@atlaskit/pragmatic-drag-and-drop/combine'),
  ]);
  return { draggable, dropTargetForElements, combine };
}

/** Above the middle: before. Below it: into a group, after a leaf. A place without a handle is the end of a group. */
function edgeAt(element: Element, clientY: number, isGroup: boolean, hasHandle: boolean): DropEdge {
  if (!hasHandle) return 'inside';
  const box = element.getBoundingClientRect();
  return clientY < box.top + box.height / 2 ? 'before' : isGroup ? 'inside' : 'after';
}

function landing(canDrop: (from: Path, to: Path, edge: DropEdge) => boolean, from: unknown, to: Path, edge: unknown): DropEdge | null {
  const isEdge = edge === 'before' || edge === 'after' || edge === 'inside';
  return isEdge && isPath(from) && canDrop(from, to, edge) ? edge : null;
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.every((step) => typeof step === 'number');
}
