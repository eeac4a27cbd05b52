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

/** Finds the leaf of that canonical text among all moviegoers. */
export type FindLeaf = (leaf: string) => Promise<Bits>;

/** A question over columns: everyone in its scope, and how to find whom a condition holds for, among them. */
interface Asked {
  readonly everyone: Bits;
  of(condition: Condition): Bits;
}

/** Finds all leaves of a question first; what is left is algebra of sets. */
async function asked(columns: AudienceColumns, { definition, scope, ...context }: AudienceQuestion, find: FindLeaf): Promise<Asked> {
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
export async function countIn(columns: AudienceColumns, question: AudienceQuestion, find: FindLeaf): Promise<number> {
  return countBits((await asked(columns, question, find)).of(question.definition.where));
}

const channels = ['email', 'sms', 'push', 'thirdParty'] as const;

/** All that the live panel shows. */
export async function previewIn(columns: AudienceColumns, question: AudienceQuestion, find: FindLeaf): Promise<PreviewCounts> {
  const { everyone, of } = await asked(columns, question, find);
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
