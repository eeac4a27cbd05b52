import { ImportJob, type MetadataStore } from '@marquee/core';
import type { Queries } from '../database.ts';

const newestFirst = [{ startedAt: 'desc' as const }, { id: 'desc' as const }];
const jobOf = (row: { readonly job: string } | null) => row && ImportJob.parse(JSON.parse(row.job));

/** Imports, so that one can be found again after its process has ended. */
export function importRepository(queries: Queries): MetadataStore['imports'] {
  return {
    find: async (id) => jobOf(await queries.importJob.findUnique({ where: { id } })),
    latest: async () => jobOf(await queries.importJob.findFirst({ orderBy: newestFirst })),
    unfinished: async (folder) => {
      // A dry run writes nothing, so there is nothing to resume; a done import ends whatever was open before it.
      const newest = await queries.importJob.findFirst({ where: { folder, dryRun: false }, orderBy: newestFirst });
      return newest?.state === 'done' ? null : jobOf(newest);
    },
    save: async (job) => {
      const found = {
        folder: job.folder,
        dryRun: job.dryRun,
        state: job.state,
        startedAt: new Date(job.startedAt),
        job: JSON.stringify(job),
      };
      await queries.importJob.upsert({ where: { id: job.id }, create: { id: job.id, ...found }, update: found });
    },
  };
}
