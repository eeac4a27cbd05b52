import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
import { type Path, parentOf, type TreeShape } from './shape.ts';

type Node = string | readonly Node[];
const shape: TreeShape<Node> = {
  children: (node) => (typeof node === 'string' ? null : node),
  withChildren: (_, children) => children,
  canHold: () => true,
  group: (children) => children,
};

const leaf = fc.stringMatching(/^[a-z]$/);
const { node } = fc.letrec<{ node: Node; group: Node }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, tie('group')),
  group: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
}));
const tree = fc.array(node, { minLength: 1, maxLength: 4 }).map((children): Node => children);

function leaves(root: Node): string[] {
  return [...walk(shape, root)].flatMap((found) => (typeof found.node === 'string' ? [found.node] : [])).sort();
}
function emptyGroups(root: Node): number {
  return [...walk(shape, root)].filter((found) => found.path.length > 0 && shape.children(found.node)?.length === 0).length;
}
function paths(root: Node): Path[] {
  return [...walk(shape, root)].map((found) => found.path);
}
/** A tree, one of its nodes, one of its groups and a place in it. */
const moves = tree.chain((root) => {
  const groups = [...walk(shape, root)].filter((found) => typeof found.node !== 'string').map((found) => found.path);
  return fc.record({ root: fc.constant(root), from: fc.constantFrom(...paths(root)), to: fc.constantFrom(...groups), index: fc.nat(5) });
});

describe('moving', () => {
  it('keeps every leaf, makes no empty group, and says where the node went', () => {
    fc.assert(
      fc.property(moves, ({ root, from, to, index }) => {
        const moved = moveTo(shape, root, from, to, index);
        if (!moved) return;
        expect(leaves(moved.root)).toEqual(leaves(root));
        expect(emptyGroups(moved.root)).toBe(0);
        expect(nodeAt(shape, moved.root, moved.focus)).toEqual(nodeAt(shape, root, from));
      }),
    );
  });

  it('never puts a node into itself', () => {
    expect(moveTo(shape, ['a', ['b']], [1], [1], 0)).toBeNull();
    expect(moveTo(shape, ['a', [['b']]], [1], [1, 0], 0)).toBeNull();
  });

  it('changes nothing when the node would stay', () => {
    expect(moveTo(shape, ['a', 'b'], [0], [], 0)).toBeNull();
    expect(moveTo(shape, ['a', 'b'], [0], [], 1)).toBeNull();
  });

  it('moves before the child that is at the index now', () => {
    expect(moveTo(shape, ['a', 'b', 'c'], [0], [], 2)).toEqual({ root: ['b', 'a', 'c'], focus: [1] });
    expect(moveTo(shape, ['a', 'b', 'c'], [2], [], 0)).toEqual({ root: ['c', 'a', 'b'], focus: [0] });
  });

  it('takes away the group that it emptied, however deep, and keeps the focus on the node', () => {
    expect(moveTo(shape, [[['a']], 'b'], [0, 0, 0], [], 2)).toEqual({ root: ['b', 'a'], focus: [1] });
  });

  it('one step down and one step up again is no change, within a group', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 2, maxLength: 6 }), fc.nat(), (children, seed) => {
        const place = seed % (children.length - 1);
        const down = moveBy(shape, children, [place], 1);
        const back = down && moveBy(shape, down.root, down.focus, -1);
        expect(back).toEqual({ root: children, focus: [place] });
      }),
    );
  });

  it('at the edge of a group, moves out of it', () => {
    expect(moveBy(shape, [['a', 'b'], 'c'], [0, 1], 1)).toEqual({ root: [['a'], 'b', 'c'], focus: [1] });
    expect(moveBy(shape, ['c', ['a', 'b']], [1, 0], -1)).toEqual({ root: ['c', 'a', ['b']], focus: [1] });
    expect(moveBy(shape, ['a'], [0], 1)).toBeNull();
  });

  it('outdent undoes indent into the group before it', () => {
    const root: Node = [['a'], 'b'];
    const inside = indent(shape, root, [1]);
    expect(inside).toEqual({ root: [['a', 'b']], focus: [0, 1] });
    expect(inside && outdent(shape, inside.root, inside.focus)).toEqual({ root, focus: [1] });
  });

  it('indents into the group after it when there is none before', () => {
    expect(indent(shape, ['b', ['a']], [0])).toEqual({ root: [['b', 'a']], focus: [0, 0] });
    expect(indent(shape, ['a', 'b'], [1])).toBeNull();
  });

  it('is refused where the group may not hold the node', () => {
    const strict: TreeShape<Node> = { ...shape, canHold: (_, child) => typeof child === 'string' };
    expect(moveTo(strict, [['a'], ['b']], [1], [0], 0)).toBeNull();
    expect(moveTo(strict, [['a'], 'b'], [1], [0], 0)).not.toBeNull();
  });
});

describe('inserting and removing', () => {
  it('removing what was inserted gives the tree back', () => {
    fc.assert(
      fc.property(moves, node, ({ root, to, index }, added) => {
        const inserted = insertAt(shape, root, to, index, added);
        if (!inserted) throw new Error('a group takes any node');
        expect(nodeAt(shape, inserted.root, inserted.focus)).toEqual(added);
        expect(removeAt(shape, inserted.root, inserted.focus)?.root).toEqual(root);
      }),
    );
  });

  it('removing the last of a group removes the group, but never the root', () => {
    expect(removeAt(shape, ['a', [['b']]], [1, 0, 0])).toEqual({ root: ['a'], focus: [0] });
    expect(removeAt(shape, ['a'], [0])).toEqual({ root: [], focus: [] });
    expect(removeAt(shape, ['a'], [])).toBeNull();
    expect(removeAt(shape, ['a'], [3])).toBeNull();
  });

  it('focus is always on a node that exists', () => {
    fc.assert(
      fc.property(moves, ({ root, from }) => {
        const removed = removeAt(shape, root, from);
        if (removed) expect(nodeAt(shape, removed.root, removed.focus)).toBeDefined();
      }),
    );
  });

  it('does not touch the tree it was given', () => {
    fc.assert(
      fc.property(moves, ({ root, from, to, index }) => {
        const before = JSON.stringify(root);
        moveTo(shape, root, from, to, index);
        removeAt(shape, root, from);
        wrapAt(shape, root, from);
        expect(JSON.stringify(root)).toBe(before);
      }),
    );
  });
});

describe('wrapping and copying', () => {
  it('unwrapping what was wrapped gives the tree back', () => {
    fc.assert(
      fc.property(moves, ({ root, from }) => {
        const wrapped = wrapAt(shape, root, from);
        if (wrapped) expect(unwrapAt(shape, wrapped.root, parentOf(wrapped.focus))).toEqual({ root, focus: from });
      }),
    );
  });

  it('a leaf and an empty group cannot be unwrapped', () => {
    expect(unwrapAt(shape, ['a'], [0])).toBeNull();
    expect(unwrapAt(shape, [[]], [0])).toBeNull();
  });

  it('a copy stands right after the original and equals it', () => {
    expect(duplicateAt(shape, ['a', ['b']], [1])).toEqual({ root: ['a', ['b'], ['b']], focus: [2] });
  });

  it('replacing changes one node alone', () => {
    expect(replaceAt(shape, ['a', ['b', 'c']], [1, 0], () => 'x')).toEqual(['a', ['x', 'c']]);
    expect(replaceAt(shape, ['a'], [4], () => 'x')).toBeNull();
  });
});
