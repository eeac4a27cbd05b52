import { type AudienceQuestion, nodeSets, type PreviewCounts } from '@marquee/core';
import {
  type AudienceColumns,
  allBits,
  type Bits,
  bothBits,
  type Condition,
  countBits,
  eitherBits,
  type Held,
  noBits,
  pickCodes,
  startPicking,
  withoutBits,
} from '@marquee/dsl';

/** How columns are asked. */
export interface Asking {
  /** Finds the leaf of that canonical text among all moviegoers. */
  find(leaf: string): Promise<Bits>;
}

/** A question over columns: everyone in its scope, and how to find whom a condition holds for, among them. */
export interface Asked {
  readonly everyone: Bits;
  of(condition: Condition): Bits;
}

/** Finds all leaves of a question first; what is left is algebra of sets. */
export async function askedOf(
  columns: AudienceColumns,
  { definition, scope, asOf, resolve }: AudienceQuestion,
  { find }: Asking,
): Promise<Asked> {
  const context = { asOf, resolve };
  const leaves = new Set<string>();
  startPicking(columns, context, (leaf) => {
    leaves.add(leaf);
    return () => noBits(0);
  })(definition.where);
  const found = new Map(await Promise.all([...leaves].map(async (leaf) => [leaf, await find(leaf)] as const)));
  const everyone =
    scope.exhibitors === 'all' ? allBits(columns.moviegoers) : attributeBits(columns, 'exhibitor', new Set<Held>(scope.exhibitors));
  const pick = startPicking(columns, context, (leaf) => () => found.get(leaf) as Bits);
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

function attributeBits(columns: AudienceColumns, field: 'exhibitor', values: ReadonlySet<Held>): Bits {
  return pickCodes(columns.attributes[field], (held) => values.has(held))(0, columns.moviegoers);
}

/** How many moviegoers an audience has. */
export async function countIn(columns: AudienceColumns, question: AudienceQuestion, asking: Asking): Promise<number> {
  return countBits((await askedOf(columns, question, asking)).of(question.definition.where));
}

const channels = ['email', 'sms', 'push', 'thirdParty'] as const;

/** All that the live panel shows. */
export async function previewIn(columns: AudienceColumns, question: AudienceQuestion, asking: Asking): Promise<PreviewCounts> {
  const { everyone, of } = await askedOf(columns, question, asking);
  const { where } = question.definition;
  const algebra = { everyone, nobody: noBits(everyone.size), of, both: bothBits, either: eitherBits, without: withoutBits };
  const audience = of(where);
  const reached = (holds: (held: Held) => boolean) =>
    countBits(bothBits(audience, pickCodes(columns.attributes.reachableBy, holds)(0, columns.moviegoers)));
  const [email, sms, push, thirdParty] = channels.map((channel) => reached((held) => Array.isArray(held) && held.includes(channel)));
  return {
    inScope: countBits(everyone),
    total: countBits(audience),
    reachable: {
      any: reached((held) => Array.isArray(held) && held.length > 0),
      ...{ email: email ?? 0, sms: sms ?? 0, push: push ?? 0, thirdParty: thirdParty ?? 0 },
    },
    nodes: new Map(
      [...nodeSets(algebra, where)].map(([pointer, { own, before, after }]) => [
        pointer,
        { own: countBits(own), before: countBits(before), after: countBits(after) },
      ]),
    ),
  };
}
