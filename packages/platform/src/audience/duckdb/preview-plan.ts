import type { NodeCounts } from '@marquee/core';
import { type ConditionNode, type Definition, type Pointer, treeOf } from '@marquee/dsl';

/** The conditions to count, by name, and how the counts of a node are calculated from them. */
export interface PreviewPlan {
  /** An integer column for each group: the index of the child that decides a moviegoer, or -1 if none does. */
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  readonly counters: readonly { readonly name: string; readonly sql: string }[];
  nodes(counted: (name: string) => number): ReadonlyMap<Pointer, NodeCounts>;
}
type Counted = (name: string) => number;
type Make = (counted: Counted) => Omit<NodeCounts, 'own'>;

/**
 * Plans the waterfalls of all groups in one pass. In `all`, a moviegoer is lost at the first child that is false. In `any`, a moviegoer is gained at
 * the first child that is true. So one column for each group and one counter for each child give all counts before and after, however many
 * siblings there are.
 */
export function planPreview(definition: Definition, expressionOf: (pointer: Pointer) => string): PreviewPlan {
  const columns: { name: string; sql: string }[] = [];
  const counters: { name: string; sql: string }[] = [];
  const makers: { pointer: Pointer; make: (counted: Counted) => NodeCounts }[] = [];

  const counter = (sql: string): string => {
    const name = `k${counters.length}`;
    counters.push({ name, sql });
    return name;
  };
  const everyone = counter('true');

  /** `from` is the set from which a `not` in this place removes moviegoers. */
  const visit = ({ condition: { kind }, pointer, children }: ConditionNode, from: string, make: Make, underNot: boolean): void => {
    const own = counter(expressionOf(pointer));
    makers.push({ pointer, make: (counted) => ({ own: counted(own), ...make(counted) }) });
    if (kind === 'not') {
      for (const child of children) {
        const before = counter(from);
        const after = counter(`(${from}) AND NOT (${expressionOf(child.pointer)})`);
        visit(child, from, (counted) => ({ before: counted(before), after: counted(after) }), true);
      }
    } else if (kind === 'all' || kind === 'any') visitGroup(kind, children, from, underNot);
  };

  const visitGroup = (kind: 'all' | 'any', children: readonly ConditionNode[], from: string, underNot: boolean): void => {
    const dropping = kind === 'any' && underNot;
    const column = `g${columns.length}`;
    const decided = children.map(({ pointer }, i) => `WHEN ${kind === 'all' ? 'NOT ' : ''}(${expressionOf(pointer)}) THEN ${i}`);
    columns.push({ name: column, sql: `CASE ${decided.join(' ')} ELSE -1 END` });
    const hits = children.map((_, i) => counter(dropping ? `${column} = ${i} AND (${from})` : `${column} = ${i}`));
    const start = dropping ? counter(from) : everyone;
    children.forEach((child, i) => {
      const sumTo = (counted: Counted, end: number) => hits.slice(0, end).reduce((sum, name) => sum + counted(name), 0);
      const make: Make =
        kind === 'any' && !dropping
          ? (counted) => ({ before: sumTo(counted, i), after: sumTo(counted, i + 1) })
          : (counted) => ({ before: counted(start) - sumTo(counted, i), after: counted(start) - sumTo(counted, i + 1) });
      const stillIn = kind === 'all' ? `${column} = -1 OR ${column} >= ${i}` : 'true';
      visit(child, stillIn, make, false);
    });
  };

  const root = treeOf(definition);
  const total = counter(expressionOf(root.pointer));
  visit(root, 'true', (counted) => ({ before: counted(everyone), after: counted(total) }), false);
  return { columns, counters, nodes: (counted) => new Map(makers.map((one) => [one.pointer, one.make(counted)])) };
}
