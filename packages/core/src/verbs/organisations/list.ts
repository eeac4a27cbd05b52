import { z } from 'zod';
import { rolesOf } from '../../access/index.ts';
import { roles } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { OrganisationView, viewOf } from './schemas.ts';

export const list = defineVerb({
  name: 'organisations.list',
  kind: 'query',
  scope: 'platform',
  permission: 'people:read',
  summary: 'The organisations, whose moviegoers each may count, and which roles its people may have.',
  input: z.object({}),
  output: z.object({ organisations: z.array(OrganisationView.extend({ roles: z.array(z.enum(roles)) })) }),
  async run({ ports }) {
    const all = await ports.metadata.organisations.list();
    return { output: { organisations: all.map((each) => ({ ...viewOf(each), roles: [...rolesOf(each.kind)] })) }, audit: null };
  },
});
