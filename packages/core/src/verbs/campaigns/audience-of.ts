import { type Condition, canonicalText, type Definition } from '@marquee/dsl';
import { scopeWithin } from '../../access/index.ts';
import { type Prepared, prepare, publish, readerOf, setsOf, withoutNeedles } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { policyOf, type Tally } from '../../privacy/index.ts';
import type { AudienceQuestion } from '../../questions/index.ts';
import type { FrozenAudience } from '../../records/index.ts';
import type { AuditFacts, OwnScene } from '../../verb/index.ts';

/** Whom a campaign would ask for now. */
export interface CampaignAudience {
  readonly frozen: FrozenAudience;
  readonly question: AudienceQuestion;
  readonly day: Prepared['day'];
}

/** The version of a segment as the audience of a campaign: references put in, and without what is left out of every count of whoever asks. */
export async function audienceOfSegment(
  scene: OwnScene,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<CampaignAudience> {
  const { segments } = scene.ports.metadata;
  const kept = (await segments.find(readerOf(scene.actor), id)) ? await segments.version(id, version) : null;
  if (!kept) throw new ServiceError('not_found', 'There is no such segment, or no such version of it. Choose another.', { id, version });
  const prepared = await prepare(scene, kept.definition);
  const { question } = await withoutNeedles(scene, policyOf(scene.actor, scene.ports.noise), prepared);
  const { iso, dataVersion } = prepared.day;
  return {
    frozen: { definition: question.definition, canonical: canonicalText(question.definition), asOf: iso, dataVersion },
    question,
    day: prepared.day,
  };
}

/** Counts the sizes of an audience at exhibitors against the day's budget: one person stands in one of them. What the audit keeps of it. */
export async function publishSizes(scene: OwnScene, { question, day }: CampaignAudience): Promise<Pick<AuditFacts, 'published'>> {
  const policy = policyOf(scene.actor, scene.ports.noise);
  return publish(scene, policy, setsOf(scene.ports, policy, question, day), { question }, { name: 'sizes', figures: 1 });
}

/**
 * How many of one exhibitor's moviegoers are in an audience, with the key of the figure that whoever asks may be told of it: the same as of the audience with the
 * exhibitor as one more condition. What is told of them is published before, for all exhibitors together.
 */
export async function sizeAt(scene: OwnScene, { question, day }: CampaignAudience, exhibitor: string): Promise<Tally> {
  const policy = policyOf(scene.actor, scene.ports.noise);
  const sets = setsOf(scene.ports, policy, question, day);
  const definition: Definition = { version: 1, where: within(question.definition.where, exhibitor) };
  const count = await scene.ports.audience.count({ ...question, scope: scopeWithin(scene.scope, exhibitor) }, scene.signal);
  return sets.tally(sets.of(definition.where), count);
}

function within(where: Condition, exhibitor: string): Condition {
  return { kind: 'all', of: [where, { kind: 'attribute', field: 'exhibitor', op: 'in', value: [exhibitor] }] };
}
