import { type Condition, type Moviegoer, matcher, type Pointer } from '@marquee/dsl';
import type { AudienceQuestion } from './audience-question.ts';
import { type NodeSets, nodeSets } from './node-sets.ts';
import { inScope, type Recorded } from './recorded.ts';

/** How many people are in each of a condition's sets (node-sets.ts), exactly. */
export type NodeCounts = NodeSets<number>;
export interface ReachableCounts {
  readonly any: number;
  readonly email: number;
  readonly sms: number;
  readonly push: number;
  readonly thirdParty: number;
}
export interface PreviewCounts {
  readonly inScope: number;
  readonly total: number;
  readonly reachable: ReachableCounts;
  /** By JSON Pointer of every condition outside `visits.where` (e.g. `/where`, `/where/of/0`). */
  readonly nodes: ReadonlyMap<Pointer, NodeCounts>;
}

type People = ReadonlySet<Moviegoer>;

/** All that the live panel shows, at once: the total, what each condition does, and who can be reached. */
export function preview(recorded: Recorded, { scope, definition, asOf, resolve }: AudienceQuestion): PreviewCounts {
  const everyone: People = new Set(inScope(recorded, scope));
  const own = (where: Condition): People => new Set([...everyone].filter(matcher({ version: 1, where }, { asOf, resolve })));
  const sets = nodeSets<People>({ everyone, nobody: new Set(), of: own, both, either, without }, definition.where);
  const audience = own(definition.where);
  const via = (channel: keyof Omit<ReachableCounts, 'any'>) => [...audience].filter((one) => one.reachableBy.includes(channel)).length;
  return {
    inScope: everyone.size,
    total: audience.size,
    reachable: {
      any: [...audience].filter((one) => one.reachableBy.length > 0).length,
      email: via('email'),
      sms: via('sms'),
      push: via('push'),
      thirdParty: via('thirdParty'),
    },
    nodes: new Map(
      [...sets].map(([pointer, { own, before, after }]) => [pointer, { own: own.size, before: before.size, after: after.size }]),
    ),
  };
}

const both = (a: People, b: People): People => new Set([...a].filter((one) => b.has(one)));
const either = (a: People, b: People): People => new Set([...a, ...b]);
const without = (a: People, b: People): People => new Set([...a].filter((one) => !b.has(one)));
