import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { OrganisationView, viewOf } from './schemas.ts';

export const list = defineVerb({
  name: 'organisations.list',
  kind: 'query',
  scope: 'platform',
  permission: 'people:read',
  summary: 'The organisations, and whose moviegoers each may count.',
  input: z.object({}),
  output: z.object({ organisations: z.array(OrganisationView) }),
  async run({ ports }) {
    return { output: { organisations: (await ports.metadata.organisations.list()).map(viewOf) }, audit: null };
  },
});
