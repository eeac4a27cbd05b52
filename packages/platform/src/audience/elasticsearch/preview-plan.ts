import type { NodeCounts } from '@marquee/core';
import type { Condition, EsQuery, Pointer } from '@marquee/dsl';
import { every, everything, not, some } from './queries.ts';

/** Sets to count, by name, and how the counts of a node follow from them. */
export interface PreviewPlan {
  readonly sets: ReadonlyMap<string, EsQuery>;
  nodes(counted: (name: string) => number): ReadonlyMap<Pointer, NodeCounts>;
}

/**
 * Plans the waterfall of every group: each before and after of the port's `NodeCounts` is a set, and each distinct set is counted once. In
 * a group, what one row leaves is what the next one meets. The engine holds the answers of conditions that occur in many sets.
 */
export function planPreview(where: Condition, queryOf: (pointer: Pointer) => EsQuery): PreviewPlan {
  const names = new Map<string, string>();
  const sets = new Map<string, EsQuery>();
  const nameOf = (query: EsQuery): string => {
    const text = JSON.stringify(query);
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    sets.set(name, query);
    return name;
  };
  const planned: { readonly pointer: Pointer; readonly own: string; readonly before: string; readonly after: string }[] = [];

  /** `from` is the set that a `not` at this place takes away from. */
  const visit = (node: Condition, pointer: Pointer, before: EsQuery, after: EsQuery, from: EsQuery, underNot: boolean): void => {
    planned.push({ pointer, own: nameOf(every(queryOf(pointer))), before: nameOf(before), after: nameOf(after) });
    switch (node.kind) {
      case 'not': {
        const child = `${pointer}/of`;
        visit(node.of, child, from, every(from, not(queryOf(child))), from, true);
        break;
      }
      case 'all':
        node.of.forEach((child, i) => {
          const left = every(...queriesBefore(pointer, i));
          visit(child, `${pointer}/of/${i}`, left, every(...queriesBefore(pointer, i + 1)), left, false);
        });
        break;
      case 'any':
        node.of.forEach((child, i) => {
          const [reached, next] = [queriesBefore(pointer, i), queriesBefore(pointer, i + 1)];
          const sides = underNot
            ? ([i === 0 ? from : every(from, not(...reached)), every(from, not(...next))] as const)
            : ([some(...reached), some(...next)] as const);
          visit(child, `${pointer}/of/${i}`, ...sides, everything, false);
        });
        break;
      default:
    }
  };
  const queriesBefore = (pointer: Pointer, end: number) => Array.from({ length: end }, (_, i) => queryOf(`${pointer}/of/${i}`));

  visit(where, '/where', everything, every(queryOf('/where')), everything, false);
  const nodes = (counted: (name: string) => number) =>
    new Map(
      planned.map(({ pointer, own, before, after }) => [
        pointer,
        { own: counted(own), before: counted(before), after: counted(after) } satisfies NodeCounts,
      ]),
    );
  return { sets, nodes };
}
