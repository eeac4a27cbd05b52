import { prepare, publish, setsOf } from '../../definitions/index.ts';
import { policyOf } from '../../privacy/index.ts';
import type { Campaign } from '../../records/index.ts';
import type { AuditFacts, OwnScene } from '../../verb/index.ts';

/**
 * Counts figures of a campaign against the day's budget, as figures of its audience: what one campaign tells counts as a variant of every audience that shares three conditions with it. The
 * same figures again that day are free.
 *
 * @param what which figures, and in which state of the data: the same figures have the same name
 * @param figures in how many of them one person stands
 * @returns what the audit keeps of it; null where nothing new is told
 * @throws ServiceError `too_many` where the budget is used up
 */
export async function publishFigures(scene: OwnScene, campaign: Campaign, what: string, figures: number): Promise<AuditFacts | null> {
  const policy = policyOf(scene.actor, scene.ports.noise);
  if (policy.deviation === 0 || campaign.frozen === null) return null;
  const { question, day } = await prepare(scene, campaign.frozen.definition);
  const of = scene.ports.noise.key(JSON.stringify(['campaign figures', campaign.id, what]));
  const { published } = await publish(
    scene,
    policy,
    setsOf(scene.ports, policy, question, day),
    { question },
    { name: 'campaign', figures, of },
  );
  return published ? { subject: campaign.id, published } : null;
}
