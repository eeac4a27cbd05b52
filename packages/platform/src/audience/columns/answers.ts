import { type AudienceQuestion, type Consent, nodeSets, type OverlapQuestion, type PreviewCounts } from '@marquee/core';
import {
  type AudienceColumns,
  allBits,
  type Bits,
  bothBits,
  type Condition,
  countBits,
  eitherBits,
  noBits,
  startPicking,
  withoutBits,
} from '@marquee/dsl';

/** How columns are asked. */
export interface Asking {
  /** Finds the leaves of those canonical texts among all moviegoers, in one go. */
  find(leaves: readonly string[]): Promise<ReadonlyMap<string, Bits>>;
}

/** A question over columns: everyone in its scope, and how to find whom a condition holds for, among them. */
export interface Asked {
  readonly everyone: Bits;
  of(condition: Condition): Bits;
}

/** Finds all leaves of the conditions first; what is left is algebra of sets. */
export async function askedOf(
  columns: AudienceColumns,
  { scope, asOf, resolve }: Pick<AudienceQuestion, 'scope' | 'asOf' | 'resolve'>,
  conditions: readonly Condition[],
  { find }: Asking,
): Promise<Asked> {
  const context = { asOf, resolve };
  const inScope: Condition | null =
    scope.exhibitors === 'all' ? null : { kind: 'attribute', field: 'exhibitor', op: 'in', value: [...scope.exhibitors] };
  const leaves = new Set<string>();
  const note = startPicking(columns, context, (leaf) => {
    leaves.add(leaf);
    return () => noBits(0);
  });
  for (const condition of [...conditions, ...(inScope ? [inScope] : [])]) note(condition);
  const found = await find([...leaves]);
  const pick = startPicking(columns, context, (leaf) => () => found.get(leaf) as Bits);
  const everyone = inScope ? pick(inScope)(0, columns.moviegoers) : allBits(columns.moviegoers);
  const known = new Map<Condition, Bits>();
  return {
    everyone,
    of(condition) {
      const before = known.get(condition) ?? bothBits(everyone, pick(condition)(0, columns.moviegoers));
      known.set(condition, before);
      return before;
    },
  };
}

/** How many moviegoers an audience has. */
export async function countIn(columns: AudienceColumns, question: AudienceQuestion, asking: Asking): Promise<number> {
  return countBits((await askedOf(columns, question, [question.definition.where], asking)).of(question.definition.where));
}

/** How many are in exactly which of several audiences. */
export async function overlapIn(columns: AudienceColumns, question: OverlapQuestion, asking: Asking): Promise<readonly number[]> {
  const conditions = question.definitions.map(({ where }) => where);
  const { everyone, of } = await askedOf(columns, question, conditions, asking);
  let parts: readonly Bits[] = [everyone];
  for (const condition of conditions) {
    const members = of(condition);
    parts = [...parts.map((part) => withoutBits(part, members)), ...parts.map((part) => bothBits(part, members))];
  }
  return parts.map(countBits);
}

const reachedBy = (channel: Consent): Condition => ({ kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: [channel] });
const reached = {
  any: { kind: 'attribute', field: 'reachableBy', op: 'known' },
  ...{ email: reachedBy('email'), sms: reachedBy('sms'), push: reachedBy('push'), thirdParty: reachedBy('thirdParty') },
} as const satisfies Record<string, Condition>;

/** All that the live panel shows. */
export async function previewIn(columns: AudienceColumns, question: AudienceQuestion, asking: Asking): Promise<PreviewCounts> {
  const { where } = question.definition;
  const { everyone, of } = await askedOf(columns, question, [where, ...Object.values(reached)], asking);
  const algebra = { everyone, nobody: noBits(everyone.size), of, both: bothBits, either: eitherBits, without: withoutBits };
  const audience = of(where);
  const count = once(countBits);
  const reachedOf = (condition: Condition) => countBits(bothBits(audience, of(condition)));
  return {
    inScope: count(everyone),
    total: count(audience),
    reachable: {
      ...{ any: reachedOf(reached.any), email: reachedOf(reached.email), sms: reachedOf(reached.sms) },
      ...{ push: reachedOf(reached.push), thirdParty: reachedOf(reached.thirdParty) },
    },
    nodes: new Map(
      [...nodeSets(algebra, where)].map(([pointer, { own, before, after }]) => [
        pointer,
        { own: count(own), before: count(before), after: count(after) },
      ]),
    ),
  };
}

/** The same set is counted once. */
function once(counted: (bits: Bits) => number): (bits: Bits) => number {
  const known = new Map<Bits, number>();
  return (bits) => {
    const many = known.get(bits) ?? counted(bits);
    known.set(bits, many);
    return many;
  };
}
