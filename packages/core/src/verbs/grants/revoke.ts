import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { advanceAfterGrants } from '../campaigns/index.ts';
import { recountAfter } from './recount-after.ts';
import { GrantOf, GrantView, grantable, grantingExhibitor, grantTo } from './schemas.ts';

/** Ends what an exhibitor allowed, at once: the next figure is without it, and kept counts that have it in them are told no more. Without the pool nothing is told apart. */
export const revoke = defineVerb({
  name: 'grants.revoke',
  kind: 'mutation',
  scope: 'exhibitors',
  permission: 'grants:write',
  summary: 'End at once what an exhibitor allowed a distributor or studio.',
  input: z.object(GrantOf),
  output: GrantView,
  async run(scene, { use, ...input }) {
    const exhibitor = await grantingExhibitor(scene, input.exhibitor);
    const organisation = await grantable(scene, input.organisation);
    const { grants } = scene.ports.metadata;
    const now = new Date(scene.ports.clock.now()).toISOString();
    const end = (ended: typeof use) => grants.end({ exhibitor: exhibitor.id, organisationId: organisation.id, use: ended }, now);
    if (!(await end(use))) throw badInput('/use', `${organisation.name} is not allowed this now, nor later.`, 'conflict');
    if (use === 'pooled') await end('apart');
    await recountAfter(scene.ports, organisation.id);
    await advanceAfterGrants(scene.ports, organisation.id);
    return {
      output: await grantTo(scene, exhibitor.id, organisation),
      audit: { subject: organisation.id, changedTo: { exhibitor: exhibitor.id, use, until: now } },
    };
  },
});
