import { conditionOf } from './conditions/registry.ts';
import type { Condition, Definition, Pointer, VisitFilter, VisitLeaf } from './definition.ts';
import { childPointer, rootPointer } from './pointer.ts';
import { filterOf } from './visit-filter/registry.ts';

/** A node of a definition with its place. Levels count from 1 at the root condition, and go on inside `visits`. */
export interface Placed {
  readonly node: Condition | VisitFilter;
  readonly pointer: Pointer;
  readonly level: number;
}

/** A condition with its place in the tree of conditions. Filters inside `visits` are not part of this tree. */
export interface ConditionNode {
  readonly condition: Condition;
  readonly pointer: Pointer;
  /** Null at the root. */
  readonly parent: ConditionNode | null;
  readonly children: readonly ConditionNode[];
}

/** The conditions of a parsed definition as a tree. */
export function treeOf({ where }: Definition): ConditionNode {
  return nodeOf(where, rootPointer, null);
}

function nodeOf(condition: Condition, pointer: Pointer, parent: ConditionNode | null): ConditionNode {
  const children: ConditionNode[] = [];
  const node = { condition, pointer, parent, children };
  for (const child of conditionOf(condition.kind).children(condition))
    children.push(nodeOf(child.node, childPointer(pointer, ...child.steps), node));
  return node;
}

/** A condition and all conditions below it, parents before children. */
export function nodesOf(node: ConditionNode): readonly ConditionNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Every node of a parsed definition in document order, parents before children, with the filters inside `visits`. */
export function walk(definition: Definition): readonly Placed[] {
  return walkConditions(treeOf(definition), 1);
}

function walkConditions({ condition, pointer, children }: ConditionNode, level: number): readonly Placed[] {
  const filter =
    condition.kind === 'visits' && condition.where ? walkFilter(condition.where, childPointer(pointer, 'where'), level + 1) : [];
  return [{ node: condition, pointer, level }, ...filter, ...children.flatMap((child) => walkConditions(child, level + 1))];
}

function walkFilter(node: VisitFilter, pointer: Pointer, level: number): readonly (Placed & { readonly node: VisitFilter })[] {
  const children = filterOf(node.kind).children(node);
  return [
    { node, pointer, level },
    ...children.flatMap((child) => walkFilter(child.node, childPointer(pointer, ...child.steps), level + 1)),
  ];
}

/** The leaves of a filter inside `visits`, in document order. */
export function leavesOf(filter: VisitFilter): readonly VisitLeaf[] {
  return walkFilter(filter, '', 1).flatMap(({ node }) => (node.kind === 'visit' ? [node] : []));
}
