'use client';
import { type RefObject, useEffect, useState } from 'react';
import { useFirstIntent } from '../lib/first-intent.ts';
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
  const intent = useFirstIntent();

  // The outside system is the browser's drag and drop; its code comes with the reader's first move.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the path.
  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || tree.readOnly || !intent) return;
    let cleanUp = () => {};
    let gone = false;
    import('./attach-row-drag.ts').then(
      ({ attachRowDrag }) => {
        if (!gone) cleanUp = attachRowDrag({ element, dragHandle, tree, path, isGroup, onEdge: setEdge });
      },
      () => {
        // Without an answer rows are moved by their menus and keys.
      },
    );
    return () => {
      gone = true;
      cleanUp();
    };
  }, [tree, key, isGroup, intent]);

  return edge;
}
