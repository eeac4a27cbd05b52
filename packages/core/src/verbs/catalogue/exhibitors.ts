import { z } from 'zod';
import { namedIn } from '../../access/index.ts';
import { Exhibitor } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** The exhibitors in scope that are told by name. */
export const exhibitors = defineVerb({
  name: 'catalogue.exhibitors',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'catalogue:read',
  summary: 'The exhibitors in scope that are told by name.',
  input: z.object({}),
  output: z.object({ exhibitors: z.array(Exhibitor) }),
  async run({ ports, scope }) {
    const found = await ports.metadata.catalogue.exhibitors(namedIn(scope));
    return { output: { exhibitors: [...found] }, audit: null };
  },
});
