import { type Condition, type Pointer, rootPointer } from '@marquee/dsl';

/** How sets of one kind are made: of people on record, or of meanings without any data. */
export interface SetAlgebra<S> {
  readonly everyone: S;
  readonly nobody: S;
  of(condition: Condition): S;
  both(one: S, other: S): S;
  either(one: S, other: S): S;
  without(one: S, other: S): S;
}

/**
 * What one condition does, in sets. `before` and `after` are its group's set without and with it, in the order written:
 * - the root: everyone in scope; the audience.
 * - in `all`: the siblings before it, intersected (the first: everyone in scope); and with it. It *keeps* after ÷ before.
 * - in `any`: the siblings before it, united (the first: nobody); and with it. It *covers* or *adds* (after − before) ÷ the group's own.
 * - under `not`: the set E that the `not` takes from; E without it. It *drops* (before − after) ÷ before. E is the siblings before the
 *   `not`, intersected, when its parent is `all`; its parent's E when that is a `not`; everyone in scope otherwise.
 * - in an `any` directly under a `not`: E without the siblings before it; and without it as well. It too *drops*.
 */
export interface NodeSets<S> {
  /** On its own, in scope. */
  readonly own: S;
  readonly before: S;
  readonly after: S;
}

/** The sets of every condition outside `visits.where`, by JSON Pointer (e.g. `/where`, `/where/of/0`). */
export function nodeSets<S>(algebra: SetAlgebra<S>, where: Condition): ReadonlyMap<Pointer, NodeSets<S>> {
  const { everyone, nobody, of: own, both, either, without } = algebra;
  const nodes = new Map<Pointer, NodeSets<S>>();
  const visit = (node: Condition, pointer: Pointer, before: S, after: S, takenFrom: S, parentIsNot: boolean): void => {
    nodes.set(pointer, { own: own(node), before, after });
    if (node.kind === 'not') visit(node.of, `${pointer}/of`, takenFrom, without(takenFrom, own(node.of)), takenFrom, true);
    if (node.kind === 'all') {
      let left = everyone;
      for (const [i, child] of node.of.entries()) {
        const next = both(left, own(child));
        visit(child, `${pointer}/of/${i}`, left, next, left, false);
        left = next;
      }
    }
    if (node.kind === 'any') {
      let reached = nobody;
      for (const [i, child] of node.of.entries()) {
        const next = either(reached, own(child));
        if (parentIsNot) visit(child, `${pointer}/of/${i}`, without(takenFrom, reached), without(takenFrom, next), everyone, false);
        else visit(child, `${pointer}/of/${i}`, reached, next, everyone, false);
        reached = next;
      }
    }
  };
  visit(where, rootPointer, everyone, own(where), everyone, false);
  return nodes;
}
