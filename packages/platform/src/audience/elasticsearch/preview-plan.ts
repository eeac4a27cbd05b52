import type { NodeCounts } from '@marquee/core';
import { type ConditionNode, type Definition, type EsQuery, type Pointer, treeOf } from '@marquee/dsl';
import { not } from './queries.ts';

/** A set to count: those in scope whom each query finds, one after the other. Everyone is the empty path. */
export type Path = readonly EsQuery[];
/** How many are in a set. */
export type Counted = (path: Path) => number;
type Count = (counted: Counted) => number;

export interface PreviewPlan {
  readonly paths: readonly Path[];
  readonly nodes: (counted: Counted) => ReadonlyMap<Pointer, NodeCounts>;
  readonly total: Count;
  /** How many of the audience a further query finds. */
  readonly among: (query: EsQuery) => { readonly paths: readonly Path[]; readonly count: Count };
}

/**
 * Plans the waterfall of every group so that a condition is asked of few sets, however many siblings it has: in `all` each row goes on from
 * what the rows above it left, and so it does in `any`, from those whom no row above has brought in. What a row of `any` brings is then a difference, as
 * is all that is asked of `not`; so every count of the port's `NodeCounts` comes from counts along such paths.
 */
export function planPreview(definition: Definition, queryOf: (pointer: Pointer) => EsQuery): PreviewPlan {
  const paths: Path[] = [];
  const sizeOf = (path: Path): Count => {
    paths.push(path);
    return (counted) => counted(path);
  };
  const none = (queries: Path): Path => queries.map((query) => not(query));
  const rowsOf = ({ children }: ConditionNode): Path => children.map(({ pointer }) => queryOf(pointer));

  /** How many meet a condition and everything in `also`. */
  const meeting = (node: ConditionNode, also: Path = []): Count => {
    const [child] = node.children;
    const { kind } = node.condition;
    if (kind === 'all') return sizeOf([...rowsOf(node), ...also]);
    if (kind === 'any') return difference(sizeOf(also), sizeOf([...none(rowsOf(node)), ...also]));
    if (kind === 'not' && child) return difference(sizeOf(also), meeting(child, also));
    return sizeOf([queryOf(node.pointer), ...also]);
  };

  const planned: { readonly pointer: Pointer; readonly own: Count; readonly before: Count; readonly after: Count }[] = [];
  /** `from` is the set that a `not` at this place takes away from. */
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
