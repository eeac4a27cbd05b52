import { type Condition, type Moviegoer, matcher, type Pointer, rootPointer } from '@marquee/dsl';
import type { AudienceQuestion } from './audience-question.ts';
import { inScope, type Recorded } from './recorded.ts';

/**
 * What one condition does, in exact moviegoers. `before` and `after` are its group's set without and with it, in the order written:
 * - the root: everyone in scope; the audience.
 * - in `all`: the siblings before it, intersected (the first: everyone in scope); and with it. It *keeps* after ÷ before.
 * - in `any`: the siblings before it, united (the first: nobody); and with it. It *covers* or *adds* (after − before) ÷ the group's own.
 * - under `not`: the set E that the `not` takes from; E without it. It *drops* (before − after) ÷ before. E is the siblings before the
 *   `not`, intersected, when its parent is `all`; its parent's E when that is a `not`; everyone in scope otherwise.
 * - in an `any` directly under a `not`: E without the siblings before it; and without it as well. It too *drops*.
 */
export interface NodeCounts {
  /** On its own, in scope. */
  readonly own: number;
  readonly before: number;
  readonly after: number;
}
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
  const nodes = new Map<Pointer, NodeCounts>();

  const visit = (node: Condition, pointer: Pointer, before: People, after: People, takenFrom: People, parentIsNot: boolean): void => {
    nodes.set(pointer, { own: own(node).size, before: before.size, after: after.size });
    if (node.kind === 'not') visit(node.of, `${pointer}/of`, takenFrom, without(takenFrom, own(node.of)), takenFrom, true);
    if (node.kind === 'all') {
      let left = everyone;
      for (const [i, child] of node.of.entries()) {
        const next = both(left, own(child));
        visit(child, `${pointer}/of/${i}`, left, next, left, false);
        left = next;
      }
    }
    if (node.kind === 'any') {
      let reached: People = new Set();
      for (const [i, child] of node.of.entries()) {
        const next = either(reached, own(child));
        if (parentIsNot) visit(child, `${pointer}/of/${i}`, without(takenFrom, reached), without(takenFrom, next), everyone, false);
        else visit(child, `${pointer}/of/${i}`, reached, next, everyone, false);
        reached = next;
      }
    }
  };
  const audience = own(definition.where);
  visit(definition.where, rootPointer, everyone, audience, everyone, false);

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
    nodes,
  };
}

const both = (a: People, b: People): People => new Set([...a].filter((one) => b.has(one)));
const either = (a: People, b: People): People => new Set([...a, ...b]);
const without = (a: People, b: People): People => new Set([...a].filter((one) => !b.has(one)));
