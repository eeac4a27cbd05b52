import { type FeedSource, type FeedSources, SourceOf, SourceSchedule } from '@marquee/core';
import type { Queries } from '../database.ts';

type Row = NonNullable<Awaited<ReturnType<Queries['feedSource']['findUnique']>>>;

/** Sources of feeds, each a row; the passwords of their databases have a table of their own, which no list reads. */
export function feedSourceRepository(queries: Queries): FeedSources {
  return {
    insert: async (source) => {
      const { id, exhibitor, createdAt } = source;
      await queries.feedSource.create({ data: { id, exhibitor, createdAt: new Date(createdAt), ...changing(source) } });
    },
    update: async (source) => {
      await queries.feedSource.update({ where: { id: source.id }, data: changing(source) });
    },
    remove: async (id) => {
      await queries.feedSourcePassword.deleteMany({ where: { source: id } });
      await queries.feedSource.deleteMany({ where: { id } });
    },
    find: async (id) => {
      const row = await queries.feedSource.findUnique({ where: { id } });
      return row && sourceOf(row);
    },
    list: async (exhibitor) =>
      (await queries.feedSource.findMany({ where: { exhibitor }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(sourceOf),
    due: async (at) => {
      const rows = await queries.feedSource.findMany({
        where: { dueAt: { lte: new Date(at) } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },
    password: async (id) => (await queries.feedSourcePassword.findUnique({ where: { source: id } }))?.sealed ?? null,
    setPassword: async (id, sealed) => {
      await queries.feedSourcePassword.upsert({ where: { source: id }, create: { source: id, sealed }, update: { sealed } });
    },
    removePassword: async (id) => {
      await queries.feedSourcePassword.deleteMany({ where: { source: id } });
    },
  };
}

function changing({ name, of, schedule, paused, changedAt, dueAt }: FeedSource) {
  return {
    ...{ name, paused, of: JSON.stringify(of), schedule: JSON.stringify(schedule) },
    ...{ changedAt: new Date(changedAt), dueAt: dueAt === null ? null : new Date(dueAt) },
  };
}

function sourceOf({ of, schedule, createdAt, changedAt, dueAt, ...row }: Row): FeedSource {
  return {
    ...row,
    of: SourceOf.parse(JSON.parse(of)),
    schedule: SourceSchedule.parse(JSON.parse(schedule)),
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
  };
}
