'use client';
import { createContext, useContext } from 'react';
import type { TreeCommand } from './keys.ts';
import type { Path } from './shape.ts';

export type DropEdge = 'before' | 'after' | 'inside';

/** What rows need of their tree, whatever its nodes are. The same object through every edit, so that only the rows that changed are drawn. */
export interface TreeControls {
  readonly treeId: string;
  readonly readOnly: boolean;
  readonly setActive: (path: Path) => void;
  readonly run: (command: TreeCommand, path: Path) => boolean;
  readonly unwrap: (path: Path) => void;
  /** The row as text for the clipboard; null where rows are not copied. */
  readonly copy: (path: Path) => string | null;
  /** Puts the rows that a text holds after a row; false where it holds none. */
  readonly paste: (text: string, path: Path) => boolean;
  readonly startDrag: (path: Path | null) => void;
  readonly canDrop: (from: Path, to: Path, edge: DropEdge) => boolean;
  readonly drop: (from: Path, to: Path, edge: DropEdge) => void;
  /** Focuses the row that the last edit asked for, if there is one; tells whether it did. */
  readonly settleFocus: () => boolean;
  /** Focuses the row of the last edit again, where something took the focus meanwhile. */
  readonly refocus: () => void;
}

export const TreeContext = createContext<TreeControls | null>(null);

export function useTree(): TreeControls {
  const controls = useContext(TreeContext);
  if (!controls) throw new Error('A row is outside of its tree');
  return controls;
}
