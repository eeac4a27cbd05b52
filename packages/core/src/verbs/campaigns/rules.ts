import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { safeLink } from '../../messages/index.ts';
import { CampaignRules } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { ownExhibitor } from './find.ts';

/** With whether there is a signing secret: it is shown once, when it is made. */
const RulesView = CampaignRules.extend({ hasSecret: z.boolean() });

export function exhibitorOf(scene: OwnScene): string {
  const own = ownExhibitor(scene);
  if (own === null) throw new ServiceError('not_found', 'These are the rules of an exhibitor.', {});
  return own;
}

/** How an exhibitor wants campaigns to treat its members. */
export const rules = defineVerb({
  name: 'campaigns.rules',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'How an exhibitor wants campaigns to treat its members.',
  input: z.object({}),
  output: RulesView,
  async run(scene) {
    const exhibitor = exhibitorOf(scene);
    return { output: await viewOf(scene, exhibitor), audit: null };
  },
});

/** Changes them: they hold for what is taken from now on. */
export const saveRules = defineVerb({
  name: 'campaigns.saveRules',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Change how an exhibitor wants campaigns to treat its members.',
  input: CampaignRules,
  output: RulesView,
  async run(scene, next) {
    const exhibitor = exhibitorOf(scene);
    const { campaigns } = scene.ports.metadata;
    const before = await campaigns.rules(exhibitor);
    refuseAddresses(scene, next);
    await campaigns.saveRules(exhibitor, next);
    return { output: await viewOf(scene, exhibitor), audit: { subject: exhibitor, changedFrom: texts(before), changedTo: texts(next) } };
  },
});

async function viewOf({ ports: { metadata } }: OwnScene, exhibitor: string): Promise<z.infer<typeof RulesView>> {
  return { ...(await metadata.campaigns.rules(exhibitor)), hasSecret: (await metadata.deliveries.secret(exhibitor)) !== null };
}

function refuseAddresses({ ports }: OwnScene, { handingOver }: CampaignRules): void {
  if (handingOver.kind !== 'webhook') return;
  const refusal = ports.delivery.refusalOf(handingOver.url);
  if (refusal !== null) throw badInput('/handingOver/url', refusal);
  if (safeLink(handingOver.unsubscribeUrl) === null)
    throw badInput('/handingOver/unsubscribeUrl', 'This is no address that mail programs follow: it begins with https://.');
}

function texts(rules: CampaignRules): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  );
}
