import { canonicalText, childPointer, type Definition, rootPointer } from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import {
  AsOf,
  type ChosenDay,
  chooseDay,
  type Examined,
  everyone,
  examine,
  publish,
  setsOf,
  withoutNeedles,
} from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { Figure, figureOf, type PrivacyPolicy, policyOf } from '../../privacy/index.ts';
import type { AudienceQuestion } from '../../questions/index.ts';
import type { Segment } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findSegment } from './find.ts';

const Difference = z.object({
  asOf: z.iso.date(),
  /** In the later audience and not in the earlier one; the other way round; in both. */
  gained: Figure,
  lost: Figure,
  kept: Figure,
});
type Countable = Extract<Examined, { ok: true }>;

/** Whom a version, or a draft, gained, lost and kept against a version, both on the same day and data. */
export const difference = defineVerb({
  name: 'segments.difference',
  kind: 'query',
  scope: 'organisation',
  permission: 'audiences:count',
  summary: 'Moviegoers whom a version of a segment, or an unsaved draft of it, gained, lost and kept against a version.',
  input: z
    .object({
      id: z.string(),
      /** What is compared: a version, or a definition that is not saved. */
      version: z.number().int().min(1).optional(),
      definition: z.unknown().optional(),
      /** The version that it is compared with; by default the one before, and of a draft the latest. */
      against: z.number().int().min(1).optional(),
      asOf: AsOf,
    })
    .refine(
      ({ version, definition }) => (version === undefined) !== (definition === undefined),
      'Give a version or a definition to compare.',
    )
    .refine(
      ({ version, against }) => version !== 1 || against !== undefined,
      'There is no version before the first. Say what to compare it with.',
    ),
  output: Difference,
  async run(scene, input) {
    const segment = await findSegment(scene, input.id);
    const against = input.against ?? (input.version === undefined ? segment.latestVersion : input.version - 1);
    const [before, after] = await Promise.all([
      savedVersion(scene, segment, against),
      input.version === undefined
        ? countable(await examine(scene, input.definition, segment.id), 'The draft')
        : savedVersion(scene, segment, input.version),
    ]);
    const day = await chooseDay(scene, input.asOf);
    const policy = policyOf(scene.actor, scene.ports.noise);
    const [earlier, later] = await Promise.all([asked(scene, policy, before, day), asked(scene, policy, after, day)]);
    const definition = threeWays(earlier.definition, later.definition);
    const resolve: AudienceQuestion['resolve'] = (id, version) => later.resolve(id, version) ?? earlier.resolve(id, version);
    const question = { ...later, definition, resolve };
    const sets = setsOf(scene.ports, policy, question, day);
    const published = await publish(scene, policy, sets, { question }, { name: 'difference', figures: 3 });
    const counts = await scene.ports.audience.preview(question, scene.signal);
    const figure = (index: number) => {
      const own = counts.nodes.get(childPointer(rootPointer, 'of', index))?.own ?? 0;
      return figureOf(policy, sets.tally(sets.of(definition.where.of[index] ?? everyone.where), own));
    };
    return {
      output: { asOf: day.iso, gained: figure(0), lost: figure(1), kept: figure(2) },
      audit: { ...published, definition: canonicalText(definition), scope: scopeText(scene.scope), asOf: day.iso, count: counts.total },
    };
  },
});

/** One of the two as it is counted on its own. */
async function asked(
  scene: OwnScene,
  policy: PrivacyPolicy,
  { definition, resolve }: Countable,
  day: ChosenDay,
): Promise<AudienceQuestion> {
  return (await withoutNeedles(scene, policy, { question: { scope: scene.scope, definition, resolve, asOf: day.day }, day })).question;
}

async function savedVersion(scene: OwnScene, segment: Segment, version: number): Promise<Countable> {
  const found = await scene.ports.metadata.segments.version(segment.id, version);
  if (!found) throw new ServiceError('not_found', `This segment has no version ${version}. The latest is ${segment.latestVersion}.`, {});
  return countable(await examine(scene, found.definition), `Version ${version}`);
}

function countable(examined: Examined, what: string): Countable {
  if (examined.ok) return examined;
  throw new ServiceError('invalid_definition', `${what} cannot be counted: ${examined.issues[0]?.message ?? ''}`, {
    issues: examined.issues,
  });
}

function threeWays({ where: before }: Definition, { where: after }: Definition) {
  const without = (a: Definition['where'], b: Definition['where']) => ({ kind: 'all', of: [a, { kind: 'not', of: b }] }) as const;
  const of = [without(after, before), without(before, after), { kind: 'all', of: [after, before] } as const] as const;
  return { version: 1, where: { kind: 'any', of } } as const;
}
