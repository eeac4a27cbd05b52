import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { CampaignRules } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { ownExhibitor } from './find.ts';

function exhibitorOf(scene: OwnScene): string {
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
  output: CampaignRules,
  run: async (scene) => ({ output: await scene.ports.metadata.campaigns.rules(exhibitorOf(scene)), audit: null }),
});

/** Changes them: they hold for what is taken from now on. */
export const saveRules = defineVerb({
  name: 'campaigns.saveRules',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Change how an exhibitor wants campaigns to treat its members.',
  input: CampaignRules,
  output: CampaignRules,
  async run(scene, next) {
    const exhibitor = exhibitorOf(scene);
    const { campaigns } = scene.ports.metadata;
    const before = await campaigns.rules(exhibitor);
    await campaigns.saveRules(exhibitor, next);
    return { output: next, audit: { subject: exhibitor, changedFrom: texts(before), changedTo: texts(next) } };
  },
});

function texts(rules: CampaignRules): Record<string, string> {
  return Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)]));
}
