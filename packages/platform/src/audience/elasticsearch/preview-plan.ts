import type { NodeCounts } from '@marquee/core';
import type { Condition, EsQuery, Pointer } from '@marquee/dsl';
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
export function planPreview(where: Condition, queryOf: (pointer: Pointer) => EsQuery): PreviewPlan {
  const paths: Path[] = [];
  const sizeOf = (path: Path): Count => {
    paths.push(path);
    return (counted) => counted(path);
  };
  const children = (node: { readonly of: readonly Condition[] }, pointer: Pointer) => node.of.map((_, i) => queryOf(`${pointer}/of/${i}`));
  const none = (queries: Path): Path => queries.map((query) => not(query));

  /** How many meet a condition and everything in `also`. */
  const meeting = (node: Condition, pointer: Pointer, also: Path = []): Count => {
    if (node.kind === 'all') return sizeOf([...children(node, pointer), ...also]);
    if (node.kind === 'any') return difference(sizeOf(also), sizeOf([...none(children(node, pointer)), ...also]));
    if (node.kind === 'not') return difference(sizeOf(also), meeting(node.of, `${pointer}/of`, also));
    return sizeOf([queryOf(pointer), ...also]);
  };

  const planned: { readonly pointer: Pointer; readonly own: Count; readonly before: Count; readonly after: Count }[] = [];
  /** `from` is the set that a `not` at this place takes away from. */
  const visit = (node: Condition, pointer: Pointer, before: Count, after: Count, from: Path, underNot: boolean): void => {
    planned.push({ pointer, own: meeting(node, pointer), before, after });
    if (node.kind === 'not') {
      const child = `${pointer}/of`;
      visit(node.of, child, sizeOf(from), sizeOf([...from, not(queryOf(child))]), from, true);
    } else if (node.kind === 'all') {
      const rows = children(node, pointer);
      node.of.forEach((child, i) => {
        visit(child, `${pointer}/of/${i}`, sizeOf(rows.slice(0, i)), sizeOf(rows.slice(0, i + 1)), rows.slice(0, i), false);
      });
    } else if (node.kind === 'any') {
      const rows = none(children(node, pointer));
      const reached = (end: number) =>
        underNot ? sizeOf([...from, ...rows.slice(0, end)]) : difference(sizeOf([]), sizeOf(rows.slice(0, end)));
      node.of.forEach((child, i) => {
        visit(child, `${pointer}/of/${i}`, reached(i), reached(i + 1), [], false);
      });
    }
  };
  const total = meeting(where, '/where');
  visit(where, '/where', sizeOf([]), total, [], false);

  return {
    paths: [...paths],
    total,
    nodes: (counted) =>
      new Map(planned.map((one) => [one.pointer, { own: one.own(counted), before: one.before(counted), after: one.after(counted) }])),
    among: (query) => {
      const before = paths.length;
      const count = meeting(where, '/where', [query]);
      return { paths: paths.slice(before), count };
    },
  };
}

function difference(whole: Count, taken: Count): Count {
  return (counted) => whole(counted) - taken(counted);
}
