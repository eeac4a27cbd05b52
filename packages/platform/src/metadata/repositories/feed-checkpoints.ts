import type { FeedCheckpoint, FeedCheckpoints } from '@marquee/core';
import { z } from 'zod';
import type { Queries } from '../database.ts';

const Checkpoint: z.ZodType<FeedCheckpoint> = z.object({
  importId: z.string(),
  file: z.string(),
  rows: z.number(),
  done: z.boolean(),
  offset: z.number(),
  line: z.number(),
  fingerprint: z.string(),
  refused: z.record(z.string(), z.number()),
});

/** The newest checkpoint of every file of an import. */
export function feedCheckpointRepository(queries: Queries): FeedCheckpoints {
  return {
    save: async (kept) => {
      const { importId, file } = kept;
      const checkpoint = JSON.stringify(kept);
      await queries.feedCheckpoint.upsert({
        where: { importId_file: { importId, file } },
        create: { importId, file, checkpoint },
        update: { checkpoint },
      });
    },
    list: async (importId) => {
      const rows = await queries.feedCheckpoint.findMany({ where: { importId }, orderBy: { file: 'asc' } });
      return rows.map((row) => Checkpoint.parse(JSON.parse(row.checkpoint)));
    },
  };
}
