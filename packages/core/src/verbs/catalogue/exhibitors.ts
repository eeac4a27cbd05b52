import { z } from 'zod';
import { Exhibitor } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** The exhibitors in scope. */
export const exhibitors = defineVerb({
  name: 'catalogue.exhibitors',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'catalogue:read',
  summary: 'The exhibitors in scope.',
  input: z.object({}),
  output: z.object({ exhibitors: z.array(Exhibitor) }),
  async run({ ports, scope }) {
    const found = await ports.metadata.catalogue.exhibitors(scope.exhibitors === 'all' ? undefined : scope.exhibitors);
    return { output: { exhibitors: [...found] }, audit: null };
  },
});
