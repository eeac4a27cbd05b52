import { conditionOf } from './conditions/registry.ts';
import type { Condition, Definition, Pointer, VisitFilter } from './definition.ts';
import { childPointer } from './pointer.ts';
import { filterOf } from './visit-filter/registry.ts';

/** A node of a definition with its place; levels count from 1 at the root condition, inside `visits` too. */
export interface Placed {
  readonly node: Condition | VisitFilter;
  readonly pointer: Pointer;
  readonly level: number;
}

/** Every node of a parsed definition in document order, owners before children, filters inside `visits` included. */
export function walk(definition: Definition): readonly Placed[] {
  return walkCondition(definition.where, '/where', 1);
}

function walkCondition(node: Condition, pointer: Pointer, level: number): readonly Placed[] {
  const children = conditionOf(node.kind).children(node);
  const filter =
    node.kind === 'visits' && node.where !== undefined ? walkFilter(node.where, childPointer(pointer, 'where'), level + 1) : [];
  return [
    { node, pointer, level },
    ...filter,
    ...children.flatMap((child) => walkCondition(child.node, childPointer(pointer, ...child.steps), level + 1)),
  ];
}

function walkFilter(node: VisitFilter, pointer: Pointer, level: number): readonly Placed[] {
  const children = filterOf(node.kind).children(node);
  return [
    { node, pointer, level },
    ...children.flatMap((child) => walkFilter(child.node, childPointer(pointer, ...child.steps), level + 1)),
  ];
}
