import { type HeldJob, type Job, type Jobs, jobKinds } from '@marquee/core';
import { z } from 'zod';
import { isTaken } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';

const Kind = z.enum(jobKinds);
const State = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']) satisfies z.ZodType<Job['state']>;
type Row = NonNullable<Awaited<ReturnType<Queries['job']['findUnique']>>>;

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
const oldestFirst = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
const free = { owner: null, heldUntil: null };

/** Jobs, each a row; who may do one is decided in a transaction. */
export function jobRepository(queries: Queries, atomically: Atomically): Jobs {
  /** Changes a job that this owner holds; how many that were. */
  const change = async ({ id, owner }: HeldJob, data: Parameters<Queries['job']['updateMany']>[0]['data'], own: Queries = queries) =>
    (await own.job.updateMany({ where: { id, owner, state: 'running' }, data })).count;
  return {
    add: (job, options) =>
      atomically(async (own) => {
        const { kind, subject } = job;
        if (await own.job.findUnique({ where: { id: job.id } })) return false;
        if (options?.once && (await own.job.findFirst({ where: { kind, subject, state: 'waiting' } }))) return false;
        const [input, progress] = [JSON.stringify(job.input), JSON.stringify(job.progress)];
        const [dueAt, createdAt] = [new Date(job.dueAt), new Date(job.createdAt)];
        await own.job.create({ data: { id: job.id, kind, subject, state: 'waiting', input, progress, dueAt, createdAt } });
        return true;
      }).catch((error: unknown) => {
        // Another process was a moment earlier.
        if (isTaken(error)) return false;
        throw error;
      }),
    find: async (id) => jobOf(await queries.job.findUnique({ where: { id } })),
    latest: async (kind, subject) =>
      jobOf(await queries.job.findFirst({ where: { kind, ...(subject === undefined ? {} : { subject }) }, orderBy: newestFirst })),
    recent: async (kind, subject, limit) =>
      (await queries.job.findMany({ where: { kind, subject }, orderBy: newestFirst, take: limit })).flatMap((row) => jobOf(row) ?? []),
    open: async (kind) =>
      jobOf(await queries.job.findFirst({ where: { kind, state: { in: ['running', 'waiting'] } }, orderBy: oldestFirst })),
    take: (kind, { owner, at, until, besides = false }) =>
      atomically(async (own) => {
        const now = new Date(at);
        const held = await own.job.findMany({ where: { kind, state: 'running', heldUntil: { gt: now } }, select: { subject: true } });
        if (held.length > 0 && !besides) return null;
        const due = [{ state: 'running' }, { state: 'waiting', dueAt: { lte: now } }];
        const subject = { notIn: held.map((one) => one.subject) };
        const next = await own.job.findFirst({ where: { kind, OR: due, subject }, orderBy: oldestFirst });
        if (!next) return null;
        return jobOf(await own.job.update({ where: { id: next.id }, data: { state: 'running', owner, heldUntil: new Date(until) } }));
      }),
    hold: (held, { progress, until }) =>
      atomically(async (own) => {
        const said = progress === undefined ? {} : { progress: JSON.stringify(progress) };
        if ((await change(held, { ...said, heldUntil: new Date(until) }, own)) === 0) return null;
        return jobOf(await own.job.findUnique({ where: { id: held.id } }));
      }),
    end: async (held, { state, progress, error = null, at }) => {
      const said = progress === undefined ? {} : { progress: JSON.stringify(progress) };
      return (await change(held, { ...said, ...free, state, error, cancelAsked: false, endedAt: new Date(at) })) > 0;
    },
    giveBack: async (held, dueAt) => {
      await change(held, { ...free, state: 'waiting', dueAt: new Date(dueAt) });
    },
    cancel: (id, at) =>
      atomically(async (own) => {
        await own.job.updateMany({ where: { id, state: 'waiting' }, data: { state: 'cancelled', endedAt: new Date(at) } });
        await own.job.updateMany({ where: { id, state: 'running' }, data: { cancelAsked: true } });
        return jobOf(await own.job.findUnique({ where: { id } }));
      }),
    resume: async (id, dueAt, input) => {
      const asked = input === undefined ? {} : { input: JSON.stringify(input) };
      const data = { ...asked, state: 'waiting', error: null, endedAt: null, cancelAsked: false, dueAt: new Date(dueAt) };
      await queries.job.updateMany({ where: { id, state: { in: ['failed', 'cancelled'] } }, data });
    },
    freeAll: async () => {
      await queries.job.updateMany({ where: { state: 'running' }, data: { ...free, state: 'waiting' } });
    },
    remove: async (ids) => {
      await queries.job.deleteMany({ where: { id: { in: [...ids] } } });
    },
  };
}

function jobOf(row: Row | null): Job | null {
  if (!row) return null;
  const { id, subject, error, owner, cancelAsked } = row;
  return {
    ...{ id, subject, error, owner, cancelAsked },
    kind: Kind.parse(row.kind),
    state: State.parse(row.state),
    input: JSON.parse(row.input),
    progress: JSON.parse(row.progress),
    dueAt: row.dueAt.getTime(),
    createdAt: row.createdAt.getTime(),
    heldUntil: row.heldUntil?.getTime() ?? null,
    endedAt: row.endedAt?.getTime() ?? null,
  };
}
