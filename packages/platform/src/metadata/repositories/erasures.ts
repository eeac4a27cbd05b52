import type { Erasures } from '@marquee/core';
import type { Queries } from '../database.ts';

/** The marks of erased moviegoers. */
export function erasureRepository(queries: Queries): Erasures {
  return {
    record: async ({ mark, exhibitor, at }) => {
      await queries.erasure.upsert({ where: { mark }, create: { mark, exhibitor, at: new Date(at) }, update: {} });
    },
    marks: async (exhibitor) => {
      const rows = await queries.erasure.findMany({ where: { exhibitor }, select: { mark: true } });
      return rows.map(({ mark }) => mark);
    },
    page: async ({ exhibitor, after, limit }) => {
      const at = after && new Date(after.at);
      const rows = await queries.erasure.findMany({
        where: {
          ...(exhibitor === undefined ? {} : { exhibitor }),
          ...(after && at ? { OR: [{ at: { lt: at } }, { at, mark: { gt: after.mark } }] } : {}),
        },
        orderBy: [{ at: 'desc' }, { mark: 'asc' }],
        take: limit,
      });
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
  };
}
