import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { badInput } from '../../errors.ts';
import { holds } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { recountAfter } from './recount-after.ts';
import { GrantOf, GrantView, grantable, grantingExhibitor, grantTo } from './schemas.ts';

const dayMs = 86_400_000;
/** What the audit says of the end of what has none. */
const untilRevoked = 'until it is revoked';

/** Allows a distributor or studio something with an exhibitor's moviegoers, in place of what it was allowed of that use before. Days are of UTC. */
export const give = defineVerb({
  name: 'grants.give',
  kind: 'mutation',
  scope: 'exhibitors',
  permission: 'grants:write',
  summary: 'Allow a distributor or studio to count an exhibitor’s moviegoers in the pool, or to see its figures apart.',
  input: z.object({
    ...GrantOf,
    /** The first day; now when absent. */
    from: z.iso.date().optional(),
    /** The last day; until it is revoked when absent. */
    until: z.iso.date().optional(),
  }),
  output: GrantView,
  async run(scene, { use, from, until, ...input }) {
    const { metadata, clock } = scene.ports;
    const exhibitor = await grantingExhibitor(scene, input.exhibitor);
    const organisation = await grantable(scene, input.organisation);
    const now = new Date(clock.now()).toISOString();
    const begins = from !== undefined && from > now.slice(0, 10) ? `${from}T00:00:00.000Z` : now;
    const ends = until === undefined ? null : new Date(Date.parse(until) + dayMs).toISOString();
    if (ends !== null && ends <= begins)
      throw badInput('/until', 'The last day is before the first, or over already. Choose a later day, or leave it out.');
    const given = (await metadata.grants.of(exhibitor.id)).filter(({ organisationId }) => organisationId === organisation.id);
    const pooled = given.find((one) => one.use === 'pooled');
    const before = given.find((one) => one.use === use);
    if (use === 'apart' && (!pooled || !(holds(pooled, now) || pooled.from > now)))
      throw badInput('/use', `${organisation.name} may not count its moviegoers yet. Grant them in the pool first.`);
    const grant = { exhibitor: exhibitor.id, organisationId: organisation.id, use, from: begins, until: ends };
    await metadata.grants.give({ ...grant, givenAt: now, givenBy: actorId(scene.actor) });
    await recountAfter(scene.ports, organisation.id, begins, ends);
    return {
      output: await grantTo(scene, exhibitor.id, organisation),
      audit: {
        subject: organisation.id,
        ...(before && { changedFrom: { exhibitor: exhibitor.id, use, from: before.from, until: before.until ?? untilRevoked } }),
        changedTo: { exhibitor: exhibitor.id, use, from: begins, until: ends ?? untilRevoked },
      },
    };
  },
});
