import type { AudienceQuestion, NodeCounts, PreviewCounts } from '@marquee/core';
import { type Condition, type Moviegoer, matcher, type Pointer } from '@marquee/dsl';

type Ids = ReadonlySet<string>;

/** A preview worked out with plain sets, straight from the rules written at the port's `NodeCounts`. */
export function plainPreview(inScope: readonly Moviegoer[], question: AudienceQuestion): PreviewCounts {
  const { asOf, resolve } = question;
  const all: Ids = new Set(inScope.map((one) => one.id));
  const own = (where: Condition): Ids => new Set(inScope.filter(matcher({ version: 1, where }, { asOf, resolve })).map((one) => one.id));
  const nodes = new Map<Pointer, NodeCounts>();

  const visit = (node: Condition, pointer: Pointer, before: Ids, after: Ids, takenFrom: Ids, parentIsNot: boolean): void => {
    nodes.set(pointer, { own: own(node).size, before: before.size, after: after.size });
    if (node.kind === 'not') visit(node.of, `${pointer}/of`, takenFrom, minus(takenFrom, own(node.of)), takenFrom, true);
    if (node.kind === 'all') {
      let left = all;
      node.of.forEach((child, i) => {
        const next = and(left, own(child));
        visit(child, `${pointer}/of/${i}`, left, next, left, false);
        left = next;
      });
    }
    if (node.kind === 'any') {
      let reached: Ids = new Set();
      node.of.forEach((child, i) => {
        const next = or(reached, own(child));
        if (parentIsNot) visit(child, `${pointer}/of/${i}`, minus(takenFrom, reached), minus(takenFrom, next), all, false);
        else visit(child, `${pointer}/of/${i}`, reached, next, all, false);
        reached = next;
      });
    }
  };
  const where = question.definition.where;
  const audience = own(where);
  visit(where, '/where', all, audience, all, false);

  const by = (test: (one: Moviegoer) => boolean) => inScope.filter((one) => audience.has(one.id) && test(one)).length;
  const via = (channel: string) => by((one) => one.reachableBy.includes(channel));
  return {
    inScope: all.size,
    total: audience.size,
    reachable: {
      any: by((one) => one.reachableBy.length > 0),
      email: via('email'),
      sms: via('sms'),
      push: via('push'),
      thirdParty: via('thirdParty'),
    },
    nodes,
  };
}

const and = (a: Ids, b: Ids): Ids => new Set([...a].filter((id) => b.has(id)));
const or = (a: Ids, b: Ids): Ids => new Set([...a, ...b]);
const minus = (a: Ids, b: Ids): Ids => new Set([...a].filter((id) => !b.has(id)));
