import type { estypes } from '@elastic/elasticsearch';
import type { EsQuery } from '@marquee/dsl';
import type { Counted, Path } from './preview-plan.ts';
import { countOf } from './results.ts';

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** One query of a path, with the queries that follow it on some paths, by their JSON text. */
interface Step {
  readonly name: string;
  readonly query: EsQuery;
  readonly next: Map<string, Step>;
}

/** Counts the sets of many paths in one request. Paths that begin with the same queries share them. */
interface PathCounts {
  readonly aggregations: Aggregations;
  /** Reads the counts from the answer. The count of the empty path is `whole`. */
  readonly read: (aggregations: unknown, whole: number) => Counted;
}

export function countPaths(paths: readonly Path[]): PathCounts {
  const first = new Map<string, Step>();
  let steps = 0;
  for (const path of paths) {
    let next = first;
    for (const query of path) {
      const text = JSON.stringify(query);
      const step: Step = next.get(text) ?? { name: `s${steps}`, query, next: new Map() };
      if (!next.has(text)) steps += 1;
      next.set(text, step);
      next = step.next;
    }
  }
  const read = (aggregations: unknown, whole: number): Counted => {
    return (path) => {
      if (path.length === 0) return whole;
      const names: string[] = [];
      let next = first;
      for (const [i, query] of path.entries()) {
        const step = next.get(JSON.stringify(query));
        if (step === undefined) throw new Error('a set was not asked for');
        names.push(...(step.next.size > 0 ? [step.name] : [ends, 'buckets', step.name]));
        if (step.next.size === 0 && i < path.length - 1) throw new Error('a set was not asked for');
        next = step.next;
      }
      return countOf(aggregations, ...names);
    };
  };
  return { aggregations: aggregationsOf(first), read };
}

/** The name of the aggregation of all last queries of paths: counting them together is fastest. */
const ends = 'ends';

function aggregationsOf(steps: ReadonlyMap<string, Step>): Aggregations {
  const all = [...steps.values()];
  const last = all.filter((step) => step.next.size === 0);
  const further = all.filter((step) => step.next.size > 0);
  return {
    ...Object.fromEntries(further.map((step) => [step.name, { filter: step.query, aggs: aggregationsOf(step.next) }])),
    ...(last.length > 0 ? { [ends]: { filters: { filters: Object.fromEntries(last.map((step) => [step.name, step.query])) } } } : {}),
  };
}
