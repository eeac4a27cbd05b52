import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { Granted, OrganisationView, organisationWith, refuseForeignMoviegoers, viewOf } from './schemas.ts';

/** Says whose moviegoers an organisation may count from now on; whoever is not named is no longer granted. */
export const grant = defineVerb({
  name: 'organisations.grant',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Say whose moviegoers an organisation may count, in place of those before.',
  input: z.object({ organisation: GivenText, exhibitors: Granted }),
  output: OrganisationView,
  async run({ ports }, { organisation, exhibitors }) {
    const { organisations } = ports.metadata;
    const found = await organisationWith(organisations, organisation);
    refuseForeignMoviegoers(found.kind, exhibitors);
    await organisations.grant(found.id, exhibitors);
    return { output: viewOf({ ...found, exhibitors }), audit: { subject: found.id, changedTo: { exhibitors } } };
  },
});
