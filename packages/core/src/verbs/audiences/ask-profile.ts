import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import {
  type Asked,
  type ChosenDay,
  everyone,
  type Prepared,
  prepare,
  publish,
  readerOf,
  setsOf,
  type Told,
  withoutNeedles,
} from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { breakdownNames, breakdownOf, year, yearLabel } from '../../insights/index.ts';
import type { PrivacyPolicy } from '../../privacy/index.ts';
import type { ProfileCounts } from '../../questions/index.ts';
import type { AuditFacts, Scene } from '../../verb/index.ts';
import { labelsOf } from '../catalogue/index.ts';
import { type PublishedProfile, publishProfile } from './publish-profile.ts';

/** What an audience is compared with, in a verb's input. */
export const Base = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('segment'), id: z.string() }),
]);

/** One person stands in a dozen of its cells, which have more noise than the audience itself, and a little in each of the figures: as much as four. */
const figuresOfProfile = { name: 'profile', figures: 4 } as const;

/** A base that is ready to be asked. Without a definition of its own it is everyone in scope who visited in the year. */
export interface AskedBase {
  readonly label: string;
  readonly prepared: Prepared | null;
  readonly asked: Asked | null;
}

/** @throws ServiceError `not_found` where there is no such segment */
export async function askBase(scene: Scene, policy: PrivacyPolicy, base: z.infer<typeof Base>, day: ChosenDay): Promise<AskedBase> {
  const { label, prepared } = await baseOf(scene, base, day);
  return { label, prepared, asked: prepared && (await withoutNeedles(scene, policy, prepared)) };
}

async function baseOf(scene: Scene, base: z.infer<typeof Base>, day: ChosenDay): Promise<Pick<AskedBase, 'label' | 'prepared'>> {
  if (base.kind === 'default') return { label: `everyone in scope who visited in the ${yearLabel}`, prepared: null };
  if (base.kind === 'everyone') return { label: 'everyone in scope', prepared: await prepare(scene, everyone, day.iso) };
  const reader = scene.actor.kind === 'person' ? readerOf(scene.actor) : undefined;
  const segment = reader === undefined ? null : await scene.ports.metadata.segments.find(reader, base.id);
  if (!segment && reader !== undefined) throw new ServiceError('not_found', 'There is no such segment to compare with.', { id: base.id });
  const definition = { version: 1, where: { kind: 'segment', id: base.id } };
  return { label: segment ? `segment “${segment.name}”` : `segment ${base.id}`, prepared: await prepare(scene, definition, day.iso) };
}

/** Says that the base's figures are told; nothing where it is everybody who visited. */
export async function publishBase(
  scene: Scene,
  policy: PrivacyPolicy,
  { asked }: AskedBase,
  day: ChosenDay,
  before: readonly Told[] = [],
): Promise<Told> {
  return asked ? publish(scene, policy, setsOf(scene.ports, policy, asked.question, day), asked, figuresOfProfile, before) : {};
}

/** What the audit keeps of a base. */
export function auditOfBase(scene: Scene, { prepared }: AskedBase, told: Told, day: ChosenDay, count: number): AuditFacts {
  const definition = prepared ? { definition: prepared.canonical } : {};
  return { ...told, ...definition, scope: scopeText(scene.scope), asOf: day.iso, count, subject: 'base' };
}

/**
 * Who an audience is against a base, as it is published, and what the audit keeps of telling it.
 *
 * @param before what the same call tells beside it
 */
export async function askProfile(
  scene: Scene,
  policy: PrivacyPolicy,
  prepared: Prepared,
  base: AskedBase,
  before: readonly Told[] = [],
): Promise<{ readonly profile: PublishedProfile; readonly counts: ProfileCounts; readonly told: Told; readonly audit: AuditFacts }> {
  const asked = await withoutNeedles(scene, policy, prepared);
  const question = { ...asked.question, ...(base.asked ? { base: base.asked.question } : {}) };
  const sets = setsOf(scene.ports, policy, asked.question, prepared.day);
  const told = await publish(scene, policy, sets, asked, figuresOfProfile, before);
  const counts = await scene.ports.audience.profile(question, scene.signal);
  const sides = {
    audience: sets.of(asked.question.definition.where),
    base: sets.of(base.asked?.question.definition.where ?? { kind: 'visits', during: year }),
  };
  const profile = publishProfile(policy, sets, sides, counts, {
    names: await namesOf(scene, counts),
    currency: scene.ports.currency,
    apart: scene.scope.apart,
  });
  const audit = {
    ...{ ...told, definition: prepared.canonical, scope: scopeText(scene.scope) },
    ...{ asOf: prepared.day.iso, count: counts.audience },
  };
  return { profile, counts, told, audit };
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
