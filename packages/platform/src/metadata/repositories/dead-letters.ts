import { DeadLetter, type DeadLetters, type LetterQuery } from '@marquee/core';
import type { Queries } from '../database.ts';
import { replaceRows } from '../write-rows.ts';

const columns = [
  'id',
  'exhibitor',
  'feed',
  'file',
  'line',
  'reason',
  'detail',
  'bytes',
  'format',
  'header',
  'messageKey',
  'at',
] as const satisfies readonly (keyof DeadLetter)[];
const idsAtOnce = 500;
/** Each letter contains a row of a feed. */
const lettersAtOnce = 500;

/** Refused rows. A row that is refused again has the same id and replaces the stored letter. Listed by exhibitor, feed, file and line. */
export function deadLetterRepository(queries: Queries): DeadLetters {
  return {
    record: async (letters) => {
      const rows = letters.map((letter) => columns.map((column) => (column === 'at' ? new Date(letter.at) : letter[column])));
      await replaceRows(queries, 'dead_letter', columns, rows);
    },
    list: async ({ limit, ...query }) => {
      const rows = await queries.deadLetter.findMany({
        where: conditionOf(query),
        orderBy: [{ exhibitor: 'asc' }, { feed: 'asc' }, { file: 'asc' }, { line: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(letterOf);
    },
    page: async ({ after, limit = lettersAtOnce, ...query }) => {
      const where = { AND: [conditionOf(query), { id: { gt: after } }] };
      return (await queries.deadLetter.findMany({ where, orderBy: { id: 'asc' }, take: limit })).map(letterOf);
    },
    countByReason: async () => {
      const groups = await queries.deadLetter.groupBy({ by: ['reason'], _count: true, orderBy: { reason: 'asc' } });
      return groups.map((group) => ({ reason: group.reason, count: group._count }));
    },
    summary: async () => {
      const groups = await queries.deadLetter.groupBy({
        by: ['exhibitor', 'reason', 'feed'],
        _count: true,
        _min: { at: true },
        _max: { at: true },
        orderBy: [{ exhibitor: 'asc' }, { reason: 'asc' }, { feed: 'asc' }],
      });
      return groups.map(({ exhibitor, reason, feed, _count, _min, _max }) => ({
        exhibitor,
        feed: DeadLetter.shape.feed.parse(feed),
        reason,
        count: _count,
        first: _min.at?.toISOString() ?? '',
        last: _max.at?.toISOString() ?? '',
      }));
    },
    rowsOf: (exhibitors) =>
      queries.deadLetter.count({
        where: { feed: { not: 'catalogue' }, ...(exhibitors === 'all' ? {} : { exhibitor: { in: [...exhibitors] } }) },
      }),
    remove: async (ids) => {
      for (let start = 0; start < ids.length; start += idsAtOnce) {
        await queries.deadLetter.deleteMany({ where: { id: { in: ids.slice(start, start + idsAtOnce) } } });
      }
    },
  };
}

function conditionOf({ reason, exhibitor, feed, ids, since, before, file, wholeFile }: LetterQuery) {
  return {
    reason,
    exhibitor,
    file,
    // The same condition as core's `isOfWholeFile`.
    ...(wholeFile ? { messageKey: null, OR: [{ bytes: '' }, { format: 'csv', header: null }] } : {}),
    ...(feed ? { feed: feed === 'moviegoers' ? { not: 'catalogue' } : feed } : {}),
    ...(ids ? { id: { in: [...ids] } } : {}),
    ...(since || before ? { at: { ...(since ? { gte: new Date(since) } : {}), ...(before ? { lt: new Date(before) } : {}) } } : {}),
  };
}

function letterOf(row: Omit<DeadLetter, 'at' | 'feed' | 'format'> & { feed: string; format: string; at: Date }): DeadLetter {
  return DeadLetter.parse({ ...row, at: row.at.toISOString() });
}
