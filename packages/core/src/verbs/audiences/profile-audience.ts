import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, everyone, type Prepared, prepare, publish, readerOf, setsOf, withoutNeedles } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { breakdownNames, breakdownOf, year, yearLabel } from '../../insights/index.ts';
import { policyOf, saidOf } from '../../privacy/index.ts';
import type { ProfileCounts } from '../../questions/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { labelsOf } from '../catalogue/index.ts';
import { Profile } from './profile.ts';
import { publishProfile } from './publish-profile.ts';

const Base = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('segment'), id: z.string() }),
]);

/** One person stands in a dozen of its cells, which have more noise than the audience itself, and a little in each of the figures: as much as four. */
const figuresOfProfile = { name: 'profile', figures: 4 } as const;

/** Who an audience is, against a base. Null profiles everyone in scope. */
export const profile = defineVerb({
  name: 'audiences.profile',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'Who an audience is, against a base: shares and indexes by age, region, taste and habit.',
  input: z.object({ definition: z.unknown(), asOf: AsOf, base: Base.default({ kind: 'default' }) }),
  output: Profile,
  async run(scene, input) {
    const started = scene.ports.clock.now();
    const prepared = await prepare(scene, input.definition === null ? everyone : input.definition, input.asOf);
    const base = await baseOf(scene, input.base, prepared);
    const policy = policyOf(scene.actor, scene.ports.noise);
    const [asked, askedBase] = await Promise.all([
      withoutNeedles(scene, policy, prepared),
      base.prepared && withoutNeedles(scene, policy, base.prepared),
    ]);
    const question = { ...asked.question, ...(askedBase ? { base: askedBase.question } : {}) };
    const sets = setsOf(scene.ports, policy, asked.question, prepared.day);
    const published = await publish(scene, policy, sets, asked, figuresOfProfile);
    const ofBase = askedBase ? await publish(scene, policy, sets, askedBase, figuresOfProfile) : {};
    const counts = await scene.ports.audience.profile(question, scene.signal);
    const sides = {
      audience: sets.of(asked.question.definition.where),
      base: sets.of(askedBase?.question.definition.where ?? { kind: 'visits', during: year }),
    };
    const scope = scopeText(scene.scope);
    return {
      output: {
        asOf: prepared.day.iso,
        baseLabel: base.label,
        ...publishProfile(policy, sets, sides, counts, {
          names: await namesOf(scene, counts),
          currency: scene.ports.currency,
          apart: scene.scope.apart,
        }),
        currency: scene.ports.currency,
        privacy: saidOf(policy),
        tookMs: scene.ports.clock.now() - started,
      },
      audit: [
        { ...published, definition: prepared.canonical, scope, asOf: prepared.day.iso, count: counts.audience },
        {
          ...ofBase,
          ...(base.prepared ? { definition: base.prepared.canonical } : {}),
          scope,
          asOf: prepared.day.iso,
          count: counts.base,
          subject: 'base',
        },
      ],
    };
  },
});

async function baseOf(
  scene: Scene,
  base: z.infer<typeof Base>,
  { day }: Prepared,
): Promise<{ readonly label: string; readonly prepared: Prepared | null }> {
  if (base.kind === 'default') return { label: `everyone in scope who visited in the ${yearLabel}`, prepared: null };
  if (base.kind === 'everyone') return { label: 'everyone in scope', prepared: await prepare(scene, everyone, day.iso) };
  const reader = scene.actor.kind === 'person' ? readerOf(scene.actor) : undefined;
  const segment = reader === undefined ? null : await scene.ports.metadata.segments.find(reader, base.id);
  if (!segment && reader !== undefined) throw new ServiceError('not_found', 'There is no such segment to compare with.', { id: base.id });
  const definition = { version: 1, where: { kind: 'segment', id: base.id } };
  return { label: segment ? `segment “${segment.name}”` : `segment ${base.id}`, prepared: await prepare(scene, definition, day.iso) };
}

/** Names for the keys of every breakdown, by field. */
async function namesOf(scene: Scene, counts: ProfileCounts) {
  const wanted: Record<string, string[]> = {};
  for (const name of breakdownNames) {
    breakdownOf(name).dimensions.forEach((dimension, position) => {
      if (!('field' in dimension) || dimension.bands) return;
      const keys = counts.breakdowns[name].cells.flatMap(({ key }) => key[position] ?? []);
      wanted[dimension.field] = [...new Set([...(wanted[dimension.field] ?? []), ...keys])];
    });
  }
  return labelsOf(scene, wanted);
}
