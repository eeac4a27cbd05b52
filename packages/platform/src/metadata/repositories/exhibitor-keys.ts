import type { ExhibitorKeyRecords } from '@marquee/core';
import type { Queries } from '../database.ts';

/** The keys of exhibitors' systems, by their digests. */
export function exhibitorKeyRepository(queries: Queries): ExhibitorKeyRecords {
  return {
    insert: async ({ createdAt, ...key }) => {
      await queries.exhibitorKey.create({ data: { ...key, createdAt: new Date(createdAt) } });
    },
    exhibitorOf: async (digest) => {
      const key = await queries.exhibitorKey.findUnique({ where: { digest } });
      return key && key.revokedAt === null ? key.exhibitor : null;
    },
    inUse: async (exhibitor) => {
      const keys = await queries.exhibitorKey.findMany({
        where: { exhibitor, revokedAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return keys.map(({ id, createdAt }) => ({ id, createdAt: createdAt.toISOString() }));
    },
    revoke: async (exhibitor, at) => {
      const where = { exhibitor, revokedAt: null };
      return (await queries.exhibitorKey.updateMany({ where, data: { revokedAt: new Date(at) } })).count;
    },
  };
}
