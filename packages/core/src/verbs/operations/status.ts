import { isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { ImportJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** What is on record, for operators. */
export const status = defineVerb({
  name: 'operations.status',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'What is on record, and how far it reaches.',
  input: z.object({}),
  output: z.object({
    dataAsOf: z.iso.date().nullable(),
    moviegoers: z.number().int(),
    visits: z.number().int(),
    dataVersion: z.string(),
    exhibitors: z.number().int(),
    deadLetters: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    latestImport: ImportJob.nullable(),
  }),
  async run({ ports }) {
    const { dataAsOf, moviegoers, visits, dataVersion } = await ports.audience.status();
    const output = {
      dataAsOf: dataAsOf === null ? null : isoOfDay(dataAsOf),
      moviegoers,
      visits,
      dataVersion,
      exhibitors: (await ports.metadata.catalogue.exhibitors()).length,
      deadLetters: (await ports.metadata.deadLetters.countByReason()).map((row) => ({ ...row })),
      latestImport: await ports.importer.latest(),
    };
    return { output, audit: null };
  },
});
