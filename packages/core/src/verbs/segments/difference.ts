import { canonicalText, childPointer, type Definition, rootPointer } from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, chooseDay, type Examined, examine } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { Figure, figureOf, hidden, type PrivacyPolicy, policyOf } from '../../privacy/index.ts';
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
type Difference = z.infer<typeof Difference>;
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
    const day = await chooseDay(scene.ports, input.asOf);
    const definition = threeWays(before.definition, after.definition);
    const counts = await scene.ports.audience.preview(
      {
        scope: scene.scope,
        definition,
        asOf: day.day,
        resolve: (id, version) => after.resolve(id, version) ?? before.resolve(id, version),
      },
      scene.signal,
    );
    const own = (index: number) => counts.nodes.get(childPointer(rootPointer, 'of', index))?.own ?? 0;
    return {
      output: { asOf: day.iso, ...publish(policyOf(scene.actor), { gained: own(0), lost: own(1), kept: own(2) }) },
      audit: { definition: canonicalText(definition), scope: scopeText(scene.scope), asOf: day.iso, count: counts.total },
    };
  },
});

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

function threeWays({ where: before }: Definition, { where: after }: Definition): Definition {
  const without = (a: Definition['where'], b: Definition['where']) => ({ kind: 'all', of: [a, { kind: 'not', of: b }] }) as const;
  return { version: 1, where: { kind: 'any', of: [without(after, before), without(before, after), { kind: 'all', of: [after, before] }] } };
}

/**
 * The sizes of both audiences are on display elsewhere, so each of the three can be worked out from the other two: where one of them is a
 * small group, none is shown. Nobody is no group.
 */
function publish(policy: PrivacyPolicy, counts: Readonly<Record<'gained' | 'lost' | 'kept', number>>): Omit<Difference, 'asOf'> {
  const betrays = Object.values(counts).some((count) => count > 0 && count < policy.smallest);
  const figure = (count: number) => (betrays && count >= policy.smallest ? hidden(policy, 'bySubtraction') : figureOf(policy, count));
  return { gained: figure(counts.gained), lost: figure(counts.lost), kept: figure(counts.kept) };
}
