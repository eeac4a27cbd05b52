import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { advanceAfterGrants } from '../campaigns/index.ts';
import { recountAfter } from '../grants/index.ts';
import { Granted, grantedApart, OrganisationView, organisationWith, refuseForeignMoviegoers, viewOf } from './schemas.ts';

/** Says whose moviegoers an organisation may count from now on; whoever is not named is no longer granted. */
export const grant = defineVerb({
  name: 'organisations.grant',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Say whose moviegoers an organisation may count, in place of those before.',
  input: z.object({ organisation: GivenText, exhibitors: Granted, apart: Granted.default([]) }),
  output: OrganisationView,
  async run({ ports, actor }, { organisation, exhibitors, apart: named }) {
    const { organisations } = ports.metadata;
    const found = await organisationWith(organisations, organisation);
    refuseForeignMoviegoers(found.kind, exhibitors);
    const apart = grantedApart(found.kind, exhibitors, named);
    await organisations.grant(found.id, exhibitors, apart, { by: actorId(actor), at: new Date(ports.clock.now()).toISOString() });
    await recountAfter(ports, found.id);
    await advanceAfterGrants(ports, found.id);
    return {
      output: viewOf({ ...found, exhibitors, apart }),
      audit: { subject: found.id, changedFrom: { exhibitors: found.exhibitors, apart: found.apart }, changedTo: { exhibitors, apart } },
    };
  },
});
