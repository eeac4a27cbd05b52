import { canonicalText, type Definition } from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, type LeftOut, publish, setsOf, withoutNeedles } from '../../definitions/index.ts';
import { shownPercent } from '../../insights/index.ts';
import { Figure, figureOf, Privacy, partOf, perturbed, policyOf, saidOf } from '../../privacy/index.ts';
import type { AudienceQuestion } from '../../questions/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { combinationsOf, membersOf, peopleIn } from './combinations.ts';
import { askAudiences, ComparedAudiences, ComparedName } from './compared.ts';

/** `only`: in these audiences and in no other. `all`: in all of these, whatever the others. */
const Counting = z.enum(['only', 'all']);

/** How the audiences of a comparison overlap. */
export const overlap = defineVerb({
  name: 'compare.overlap',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'How two to five audiences overlap: the moviegoers of every combination of them.',
  input: z.object({ audiences: ComparedAudiences, asOf: AsOf, counting: Counting.default('only') }),
  output: z.object({
    asOf: z.iso.date(),
    counting: Counting,
    audiences: z.array(
      ComparedName.extend({
        size: Figure,
        /** Why it is in no combination: too few are in it, or too few in scope are not. Who is in or out of it would then be told by what it leaves of others. */
        leftOut: z.enum(['few', 'nearlyAll']).nullable(),
      }),
    ),
    /** Who is in any of them that is not left out. */
    any: Figure,
    combinations: z.array(
      z.object({
        /** Places of the audiences. */
        of: z.array(z.number().int()),
        size: Figure,
        /** Percent of whoever is in any; null where hidden. */
        share: z.number().nullable(),
      }),
    ),
    privacy: Privacy,
  }),
  async run(scene, input) {
    const policy = policyOf(scene.actor, scene.ports.noise);
    const audiences = await askAudiences(scene, input.audiences, input.asOf);
    const asked: AudienceQuestion[] = [];
    for (const { prepared } of audiences) asked.push((await withoutNeedles(scene, policy, prepared)).question);
    const [first] = audiences;
    if (!first) throw new TypeError('A comparison has audiences.');
    const { day } = first.prepared;
    const definition: Definition = { version: 1, where: { kind: 'any', of: asked.map((one) => one.definition.where) } };
    const resolve: AudienceQuestion['resolve'] = (id, version) =>
      asked.map((one) => one.resolve(id, version)).find((found) => found !== undefined);
    const question = { scope: scene.scope, asOf: day.day, definition, resolve };
    const sets = setsOf(scene.ports, policy, question, day);
    const members = asked.map((one) => sets.of(one.definition.where));
    // One person is in one combination of `only`, and in as many as there are of `all`; in the audiences, and in their whole.
    const figures = input.counting === 'only' ? members.length + 2 : 2 ** members.length;
    const of = sets.key(sets.everyone, 'overlap', input.counting, ...members.map((one) => sets.key(one)).sort());
    const published = await publish(scene, policy, sets, { question }, { name: 'overlap', figures, of });
    const definitions = asked.map((one) => one.definition);
    const counts = await scene.ports.audience.overlap({ scope: scene.scope, asOf: day.day, resolve, definitions }, scene.signal);
    const inScope = counts.reduce((sum, people) => sum + people, 0);
    const tallies = members.map((set, at) => sets.tally(set, peopleIn(counts, [at], [])));
    const leftOut = tallies.map((tally, at): LeftOut | null => {
      if (policy.deviation === 0) return null;
      const outside = sets.tally(sets.without(sets.everyone, members[at] ?? sets.nobody), inScope - tally.count);
      return perturbed(policy, tally) < policy.smallest ? 'few' : perturbed(policy, outside) < policy.smallest ? 'nearlyAll' : null;
    });
    const places = [...members.keys()].filter((at) => leftOut[at] === null);
    const anyOf = places.reduce((set, at) => sets.either(set, members[at] ?? sets.nobody), sets.nobody);
    const any = figureOf(policy, sets.tally(anyOf, inScope - peopleIn(counts, [], places)));
    const combinations = combinationsOf(places).map((inside) => {
      const outside = input.counting === 'only' ? places.filter((at) => !inside.includes(at)) : [];
      const size = figureOf(policy, sets.tally(membersOf(sets, members, inside, outside), peopleIn(counts, inside, outside)));
      const share = partOf(size, any);
      return { of: [...inside], size, share: share === null ? null : shownPercent(share) };
    });
    return {
      output: {
        ...{ asOf: day.iso, counting: input.counting, any, combinations, privacy: saidOf(policy) },
        audiences: audiences.map(({ kind, name }, at) => ({
          ...{ kind, name, leftOut: leftOut[at] ?? null },
          size: figureOf(policy, tallies[at] ?? { count: 0, key: '' }),
        })),
      },
      audit: {
        ...published,
        ...{ definition: canonicalText(definition), scope: scopeText(scene.scope), asOf: day.iso, count: inScope - (counts[0] ?? 0) },
      },
    };
  },
});
