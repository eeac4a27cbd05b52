import { type Edit, isWithin, type Path, parentOf, placeOf, samePath, type TreeShape } from './shape.ts';

/** The node at a path, or undefined when there is none. */
export function nodeAt<N>(shape: TreeShape<N>, root: N, path: Path): N | undefined {
  let node: N | undefined = root;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = shape.children(node)?.[step];
  }
  return node;
}

/** Every node with its path, parents before children. */
export function* walk<N>(shape: TreeShape<N>, root: N, path: Path = []): Generator<{ readonly node: N; readonly path: Path }> {
  yield { node: root, path };
  for (const [place, child] of (shape.children(root) ?? []).entries()) yield* walk(shape, child, [...path, place]);
}

/** Puts another node in the place of one. Null when there is no such place. */
export function replaceAt<N>(shape: TreeShape<N>, root: N, path: Path, change: (node: N) => N): N | null {
  const [step, ...rest] = path;
  if (step === undefined) return change(root);
  const children = shape.children(root);
  const child = children?.[step];
  if (!children || child === undefined) return null;
  const changed = replaceAt(shape, child, rest, change);
  return changed === null ? null : shape.withChildren(root, children.with(step, changed));
}

/** Inserts a node into a group, before the child at `index` (the end when past it). Null when the group cannot hold it. */
export function insertAt<N>(shape: TreeShape<N>, root: N, parent: Path, index: number, node: N): Edit<N> | null {
  const group = nodeAt(shape, root, parent);
  const children = group === undefined ? null : shape.children(group);
  if (group === undefined || !children || !shape.canHold(group, node)) return null;
  const place = Math.max(0, Math.min(index, children.length));
  const next = replaceAt(shape, root, parent, (found) => shape.withChildren(found, children.toSpliced(place, 0, node)));
  return next === null ? null : { root: next, focus: [...parent, place] };
}

/** Removes a node. A group left empty goes too, up to the root, which stays. Focus: what took its place, else before, else the parent. */
export function removeAt<N>(shape: TreeShape<N>, root: N, path: Path): Edit<N> | null {
  if (path.length === 0) return null;
  const parent = parentOf(path);
  const children = siblingsAt(shape, root, parent);
  if (!children || children[placeOf(path)] === undefined) return null;
  if (children.length === 1 && parent.length > 0) return removeAt(shape, root, parent);
  const next = takeOut(shape, root, path);
  const place = Math.min(placeOf(path), children.length - 2);
  return { root: next, focus: place < 0 ? parent : [...parent, place] };
}

/**
 * Moves a node into a group, before the child that is at `index` now. Null when it would go into itself, may not be held there, or
 * would stay where it is. A group that it leaves empty goes.
 */
export function moveTo<N>(shape: TreeShape<N>, root: N, from: Path, toParent: Path, index: number): Edit<N> | null {
  const node = nodeAt(shape, root, from);
  const target = nodeAt(shape, root, toParent);
  if (node === undefined || target === undefined || from.length === 0 || isWithin(toParent, from)) return null;
  const targetChildren = shape.children(target);
  if (!targetChildren || !shape.canHold(target, node)) return null;
  const sameParent = samePath(parentOf(from), toParent);
  const place = sameParent && index > placeOf(from) ? index - 1 : Math.min(index, targetChildren.length);
  if (sameParent && place === placeOf(from)) return null;

  const inserted = insertAt(shape, takeOut(shape, root, from), afterRemoval(toParent, from), place, node);
  if (!inserted) return null;
  const source = afterInsertion(parentOf(from), inserted.focus);
  return dropEmpty(shape, inserted, source);
}

/** Wraps a node in a new group in its place. */
export function wrapAt<N>(shape: TreeShape<N>, root: N, path: Path): Edit<N> | null {
  const parent = nodeAt(shape, root, parentOf(path));
  if (path.length === 0 || parent === undefined) return null;
  const next = replaceAt(shape, root, path, (node) => shape.group([node], parent));
  return next === null ? null : { root: next, focus: [...path, 0] };
}

/** Puts a group's children in its place. Null for a leaf, an empty group, or where the parent cannot hold them. */
export function unwrapAt<N>(shape: TreeShape<N>, root: N, path: Path): Edit<N> | null {
  const node = nodeAt(shape, root, path);
  const parent = nodeAt(shape, root, parentOf(path));
  const children = node === undefined ? null : shape.children(node);
  if (path.length === 0 || parent === undefined || !children?.length) return null;
  if (!children.every((child) => shape.canHold(parent, child))) return null;
  const siblings = shape.children(parent) ?? [];
  const next = replaceAt(shape, root, parentOf(path), (found) =>
    shape.withChildren(found, siblings.toSpliced(placeOf(path), 1, ...children)),
  );
  return next === null ? null : { root: next, focus: path };
}

/** Puts a copy of a node right after it. */
export function duplicateAt<N>(shape: TreeShape<N>, root: N, path: Path): Edit<N> | null {
  const node = nodeAt(shape, root, path);
  return node === undefined || path.length === 0 ? null : insertAt(shape, root, parentOf(path), placeOf(path) + 1, node);
}

/** One step up or down among its siblings; at the edge of a group, out of it. */
export function moveBy<N>(shape: TreeShape<N>, root: N, path: Path, step: -1 | 1): Edit<N> | null {
  if (path.length === 0) return null;
  const parent = parentOf(path);
  const count = siblingsAt(shape, root, parent)?.length ?? 0;
  const place = placeOf(path) + step;
  if (place >= 0 && place < count) return moveTo(shape, root, path, parent, step === 1 ? place + 1 : place);
  return parent.length === 0 ? null : moveTo(shape, root, path, parentOf(parent), placeOf(parent) + (step === 1 ? 1 : 0));
}

/** Out of its group, to the place after it. */
export function outdent<N>(shape: TreeShape<N>, root: N, path: Path): Edit<N> | null {
  const parent = parentOf(path);
  return path.length < 2 ? null : moveTo(shape, root, path, parentOf(parent), placeOf(parent) + 1);
}

/** Into the group before it (as its last), else into the group after it (as its first). */
export function indent<N>(shape: TreeShape<N>, root: N, path: Path): Edit<N> | null {
  if (path.length === 0) return null;
  const parent = parentOf(path);
  const siblings = siblingsAt(shape, root, parent) ?? [];
  for (const [place, atEnd] of [
    [placeOf(path) - 1, true],
    [placeOf(path) + 1, false],
  ] as const) {
    const sibling = siblings[place];
    const children = sibling === undefined ? null : shape.children(sibling);
    const moved = children ? moveTo(shape, root, path, [...parent, place], atEnd ? children.length : 0) : null;
    if (moved) return moved;
  }
  return null;
}

function siblingsAt<N>(shape: TreeShape<N>, root: N, parent: Path): readonly N[] | null {
  const node = nodeAt(shape, root, parent);
  return node === undefined ? null : shape.children(node);
}

function takeOut<N>(shape: TreeShape<N>, root: N, path: Path): N {
  const children = siblingsAt(shape, root, parentOf(path)) ?? [];
  return replaceAt(shape, root, parentOf(path), (group) => shape.withChildren(group, children.toSpliced(placeOf(path), 1))) ?? root;
}

function dropEmpty<N>(shape: TreeShape<N>, edit: Edit<N>, source: Path): Edit<N> {
  let { root, focus } = edit;
  for (let path = source; path.length > 0 && siblingsAt(shape, root, path)?.length === 0; path = parentOf(path)) {
    root = takeOut(shape, root, path);
    focus = afterRemoval(focus, path);
  }
  return { root, focus };
}

/** Where `path` is once the node at `removed` (not an ancestor of it) is gone. */
function afterRemoval(path: Path, removed: Path): Path {
  const level = removed.length - 1;
  const step = path[level];
  const shifts = step !== undefined && isWithin(path, parentOf(removed)) && step > placeOf(removed);
  return shifts ? path.with(level, step - 1) : path;
}

/** Where `path` is once a node was inserted at `inserted`. */
function afterInsertion(path: Path, inserted: Path): Path {
  const level = inserted.length - 1;
  const step = path[level];
  const shifts = step !== undefined && isWithin(path, parentOf(inserted)) && step >= placeOf(inserted);
  return shifts ? path.with(level, step + 1) : path;
}
