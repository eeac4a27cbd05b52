import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { OrganisationName, OrganisationView, organisationWith, viewOf } from './schemas.ts';

export const rename = defineVerb({
  name: 'organisations.rename',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Give an organisation another name.',
  input: z.object({ organisation: GivenText, name: OrganisationName }),
  output: OrganisationView,
  async run({ ports }, { organisation, name }) {
    const { organisations } = ports.metadata;
    const found = await organisationWith(organisations, organisation);
    await organisations.rename(found.id, name);
    return { output: viewOf({ ...found, name }), audit: { subject: found.id, changedFrom: { name: found.name }, changedTo: { name } } };
  },
});
