import type { NodeCounts } from '@marquee/core';
import { type ConditionNode, type Definition, type EsQuery, type Pointer, treeOf } from '@marquee/dsl';
import { not } from './queries.ts';

/** A set to count: the moviegoers in scope whom every query of the list finds. The empty path is everyone in scope. */
export type Path = readonly EsQuery[];
/** The size of a set. */
export type Counted = (path: Path) => number;
type Count = (counted: Counted) => number;

export interface PreviewPlan {
  readonly paths: readonly Path[];
  readonly nodes: (counted: Counted) => ReadonlyMap<Pointer, NodeCounts>;
  readonly total: Count;
  /** How many of the audience another query finds. */
  readonly among: (query: EsQuery) => { readonly paths: readonly Path[]; readonly count: Count };
}

/**
 * Plans the waterfalls of all groups so that a condition is evaluated for few sets, however many siblings it has. In `all`, each row is applied to
 * what the rows above it left. In `any`, it is applied to the moviegoers whom no row above has found; what a row adds is then a difference of two
 * sizes, and so are the counts of `not`. So all counts of the port's `NodeCounts` come from counts along such paths.
 */
export function planPreview(definition: Definition, queryOf: (pointer: Pointer) => EsQuery): PreviewPlan {
  const paths: Path[] = [];
  const sizeOf = (path: Path): Count => {
    paths.push(path);
    return (counted) => counted(path);
  };
  const none = (queries: Path): Path => queries.map((query) => not(query));
  const rowsOf = ({ children }: ConditionNode): Path => children.map(({ pointer }) => queryOf(pointer));

  /** How many moviegoers satisfy a condition and all queries in `also`. */
  const meeting = (node: ConditionNode, also: Path = []): Count => {
    const [child] = node.children;
    const { kind } = node.condition;
    if (kind === 'all') return sizeOf([...rowsOf(node), ...also]);
    if (kind === 'any') return difference(sizeOf(also), sizeOf([...none(rowsOf(node)), ...also]));
    if (kind === 'not' && child) return difference(sizeOf(also), meeting(child, also));
    return sizeOf([queryOf(node.pointer), ...also]);
  };

  const planned: { readonly pointer: Pointer; readonly own: Count; readonly before: Count; readonly after: Count }[] = [];
  /** `from` is the set from which a `not` in this place removes moviegoers. */
  const visit = (node: ConditionNode, before: Count, after: Count, from: Path, underNot: boolean): void => {
    planned.push({ pointer: node.pointer, own: meeting(node), before, after });
    const { kind } = node.condition;
    const rows = kind === 'any' ? none(rowsOf(node)) : rowsOf(node);
    const reached = (end: number) =>
      underNot ? sizeOf([...from, ...rows.slice(0, end)]) : difference(sizeOf([]), sizeOf(rows.slice(0, end)));
    node.children.forEach((child, i) => {
      if (kind === 'not') visit(child, sizeOf(from), sizeOf([...from, not(queryOf(child.pointer))]), from, true);
      else if (kind === 'any') visit(child, reached(i), reached(i + 1), [], false);
      else visit(child, sizeOf(rows.slice(0, i)), sizeOf(rows.slice(0, i + 1)), rows.slice(0, i), false);
    });
  };
  const root = treeOf(definition);
  const total = meeting(root);
  visit(root, sizeOf([]), total, [], false);

  return {
    paths: [...paths],
    total,
    nodes: (counted) =>
      new Map(planned.map((one) => [one.pointer, { own: one.own(counted), before: one.before(counted), after: one.after(counted) }])),
    among: (query) => {
      const before = paths.length;
      const count = meeting(root, [query]);
      return { paths: paths.slice(before), count };
    },
  };
}

function difference(whole: Count, taken: Count): Count {
  return (counted) => whole(counted) - taken(counted);
}
