import { canonicalConditionText } from './canonical.ts';
import type { Condition, Definition, Measure, Pointer, SegmentResolver, VisitFilter, VisitsCondition } from './definition.ts';
import { namedField } from './fields/entry.ts';
import { scoringOf } from './scoring.ts';
import { referenceKey } from './segments-within.ts';
import { filterOf } from './visit-filter/registry.ts';
import { walk } from './walk.ts';

export interface Estimate {
  readonly cost: 'light' | 'medium' | 'heavy';
  /** The number of different `visits` conditions. They are what takes time. */
  readonly visitQuestions: number;
  readonly conditions: number;
  /** The work of answering; 1 is the work of counting all visits once. */
  readonly work: number;
  /** The condition with the most work: a `visits` condition, or a reference to a segment. Null when there is no work. */
  readonly dearest: { readonly pointer: Pointer; readonly work: number } | null;
}

/**
 * The work of a `visits` condition by its measure, and below by the fields of its filter; 1 is the work of counting all visits. The numbers were
 * measured on the embedded engine (bench/results/2026-11-28-budget.md) with filters that most visits pass. A filter that few visits pass is cheaper.
 */
const ofMeasure: Readonly<Record<Measure, number>> = {
  visits: 1,
  tickets: 1,
  spend: 1,
  ticketSpend: 1,
  concessionSpend: 1,
  share: 2,
  films: 12,
};
const ofSet = 6;
const ofJoined = 1;

function workOfVisits({ measure = 'visits', where }: VisitsCondition): number {
  return ofMeasure[measure] + (where === undefined ? 0 : workOfFilter(where));
}

function workOfFilter(filter: VisitFilter): number {
  if (filter.kind !== 'visit')
    return filterOf(filter.kind)
      .children(filter)
      .reduce((sum, { node }) => sum + workOfFilter(node), 0);
  const { entry } = namedField(filter.field);
  if (entry.kind === 'set') return ofSet;
  return entry.stored.table === 'visit' ? 0 : ofJoined;
}

/**
 * Estimates the cost of a definition in two ways. `cost` is a class for advice: without `visits` conditions it is light, with up to eight medium,
 * with more heavy. `work` is a number for budgets. Equal conditions are counted once. A reference counts as one node; its work is 0 without
 * `resolve`. With `resolve`, all references must resolve.
 */
export function estimate(definition: Definition, resolve?: SegmentResolver): Estimate {
  const questions = new Set<string>();
  const nodes = walk(definition);
  const asked = new Set<string>();
  const followed = new Set<string>();

  const work = (node: Condition | VisitFilter): number => {
    if (node.kind === 'visits') {
      const question = canonicalConditionText(node);
      if (asked.has(question)) return 0;
      asked.add(question);
      return workOfVisits(node);
    }
    if (resolve === undefined) return 0;
    if (node.kind === 'lookalike') {
      const { features } = scoringOf(node, resolve);
      return features.reduce(
        (sum, { where }) => sum + walk({ version: 1, where }).reduce((inside, each) => inside + work(each.node), 0),
        0,
      );
    }
    if (node.kind !== 'segment') return 0;
    const key = referenceKey(node.id, node.version);
    const referenced = followed.has(key) ? undefined : resolve(node.id, node.version);
    followed.add(key);
    return referenced === undefined ? 0 : walk(referenced).reduce((sum, each) => sum + work(each.node), 0);
  };

  let total = 0;
  let dearest: Estimate['dearest'] = null;
  for (const { node, pointer } of nodes) {
    if (node.kind === 'visits') questions.add(canonicalConditionText(node));
    const own = work(node);
    total += own;
    if (own > (dearest?.work ?? 0)) dearest = { pointer, work: own };
  }
  const cost = questions.size === 0 ? 'light' : questions.size <= 8 ? 'medium' : 'heavy';
  return { cost, visitQuestions: questions.size, conditions: nodes.length, work: total, dearest };
}
