import { z } from 'zod';
import { AsOf, everyone, prepare } from '../../definitions/index.ts';
import { policyOf, saidOf } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { askBase, askProfile, auditOfBase, Base, publishBase } from './ask-profile.ts';
import { Profile } from './profile.ts';

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
    const policy = policyOf(scene.actor, scene.ports.noise);
    const { day } = prepared;
    const base = await askBase(scene, policy, input.base, day);
    const asked = await askProfile(scene, policy, prepared, base);
    const ofBase = await publishBase(scene, policy, base, day, [asked.told]);
    return {
      output: {
        asOf: day.iso,
        baseLabel: base.label,
        ...asked.profile,
        currency: scene.ports.currency,
        privacy: saidOf(policy),
        tookMs: scene.ports.clock.now() - started,
      },
      audit: [asked.audit, auditOfBase(scene, base, ofBase, day, asked.counts.base)],
    };
  },
});
