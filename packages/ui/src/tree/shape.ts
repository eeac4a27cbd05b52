/** Where a node is: the index to follow at each level from the root; the root is `[]`. */
export type Path = readonly number[];

/** What the host says about its own nodes. Everything here is pure; nodes are never changed in place. */
export interface TreeShape<N> {
  /** The children of a group (perhaps none), or null for a leaf. */
  children(node: N): readonly N[] | null;
  /** The same group with other children. Never called with a leaf. */
  withChildren(group: N, children: readonly N[]): N;
  /** Whether the group may hold the child. */
  canHold(group: N, child: N): boolean;
  /** A new group around `children`, to stand inside `parent`. */
  group(children: readonly N[], parent: N): N;
}

/** The result of an operation: the new tree, and the node that the reader should find themselves on. */
export interface Edit<N> {
  readonly root: N;
  readonly focus: Path;
}

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, level) => path[level] === step);
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}

export function parentOf(path: Path): Path {
  return path.slice(0, -1);
}

/** The place of the last step; −1 for the root. */
export function placeOf(path: Path): number {
  return path[path.length - 1] ?? -1;
}
