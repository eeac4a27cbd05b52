import { z } from 'zod';
import { AsOf, type Told } from '../../definitions/index.ts';
import { policyOf, saidOf } from '../../privacy/index.ts';
import type { AuditFacts } from '../../verb/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { askBase, askProfile, auditOfBase, Base, type PublishedProfile, publishBase } from '../audiences/index.ts';
import { askAudiences, ComparedAudiences } from './compared.ts';
import { Comparison } from './comparison.ts';
import { sideBySide } from './side-by-side.ts';

/** Several audiences side by side: the profile of each, the same figures as on its own, and how they differ. */
export const profiles = defineVerb({
  name: 'compare.profiles',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'Two to five audiences side by side, against one base: shares, indexes, and differences in points with their intervals.',
  input: z.object({ audiences: ComparedAudiences, asOf: AsOf, base: Base.default({ kind: 'default' }) }),
  output: Comparison,
  async run(scene, input) {
    const started = scene.ports.clock.now();
    const policy = policyOf(scene.actor, scene.ports.noise);
    const asked = await askAudiences(scene, input.audiences, input.asOf);
    const [first] = asked;
    if (!first) throw new TypeError('A comparison has audiences.');
    const { day } = first.prepared;
    const base = await askBase(scene, policy, input.base, day);
    const found: PublishedProfile[] = [];
    const audit: AuditFacts[] = [];
    const told: Told[] = [];
    let everybody = 0;
    // One after the other: each is as much as a profile, and others wait for the engine too.
    for (const { prepared } of asked) {
      const one = await askProfile(scene, policy, prepared, base, told);
      found.push(one.profile);
      audit.push(one.audit);
      told.push(one.told);
      everybody = one.counts.base;
    }
    const ofBase = await publishBase(scene, policy, base, day, told);
    return {
      output: {
        asOf: day.iso,
        baseLabel: base.label,
        base: found[0]?.base ?? { shown: false, below: policy.smallest },
        audiences: asked.map(({ kind, name }, at) => ({
          kind,
          name,
          size: found[at]?.audience ?? { shown: false, below: policy.smallest },
        })),
        ...sideBySide(policy, found),
        currency: scene.ports.currency,
        privacy: saidOf(policy),
        tookMs: scene.ports.clock.now() - started,
      },
      audit: [...audit, auditOfBase(scene, base, ofBase, day, everybody)],
    };
  },
});
