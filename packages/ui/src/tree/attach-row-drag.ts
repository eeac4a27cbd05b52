import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Path } from './shape.ts';
import type { DropEdge, TreeControls } from './tree-context.ts';

export interface AttachedRow {
  readonly element: HTMLElement;
  /** Null where nothing can be taken hold of: the foot of a group. */
  readonly dragHandle: HTMLElement | null;
  readonly tree: TreeControls;
  readonly path: Path;
  readonly isGroup: boolean;
  readonly onEdge: (edge: DropEdge | null) => void;
}

/** Makes a row draggable by its handle and a place to drop on; returns how to undo that. */
export function attachRowDrag({ element, dragHandle, tree, path, isGroup, onEdge }: AttachedRow): () => void {
  return combine(
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
      onDrag: ({ self, source }) => onEdge(landing(tree.canDrop, source.data.path, path, self.data.edge)),
      onDragLeave: () => onEdge(null),
      onDrop: ({ self, source, location }) => {
        onEdge(null);
        const lands = landing(tree.canDrop, source.data.path, path, self.data.edge);
        if (lands && location.current.dropTargets[0]?.element === element && isPath(source.data.path))
          tree.drop(source.data.path, path, lands);
      },
    }),
  );
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
