import type { ReactNode } from 'react';
import type { Edit, Path, TreeShape } from './shape.ts';

/** The place of a row among its siblings. */
export interface RowPlace<N> {
  readonly path: Path;
  readonly parent: N;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** From 1. */
  readonly level: number;
}

/** What the host shows in a row. */
export interface RowView {
  /** The row in words, for readers and announcements. */
  readonly label: string;
  /** Stands in the margin, such as "and". */
  readonly lead: ReactNode;
  readonly say: ReactNode;
  /** Two columns at the right, the same at every level. */
  readonly cells: ReactNode;
  /** Lines under the sentence: what it consists of, what is wrong. */
  readonly below?: ReactNode;
  readonly tone?: 'plain' | 'unfinished' | 'bad';
  /** The line along the children of a group. */
  readonly line?: 'solid' | 'dashed';
  readonly highlighted?: boolean;
}

export type TreeAction = 'move' | 'remove' | 'duplicate' | 'paste' | 'wrap' | 'unwrap' | 'exclude';

export interface TreeHost<N> {
  readonly shape: TreeShape<N>;
  /** Return the same view for an unchanged row, so that it is not rendered again. */
  readonly row: (node: N, place: RowPlace<N>) => RowView;
  /** Below the children of a group, such as a button to add one. */
  readonly groupFoot?: (group: N, path: Path) => ReactNode;
  /** Turns a node into its opposite and back. */
  readonly exclude: (node: N) => N;
  readonly isExcluded: (node: N) => boolean;
  /** `path` is where the row was that was acted on. */
  readonly onEdit: (edit: Edit<N>, action: TreeAction, path: Path) => void;
  /** A row as text for the clipboard, and the rows that such a text holds. Left out where rows are not copied. */
  readonly copy?: (node: N) => string;
  readonly paste?: (text: string) => readonly N[];
  /** The reader wants to add something beside or inside the node at the path. */
  readonly onAdd: (path: Path) => void;
}
