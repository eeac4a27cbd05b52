import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, Ids, Job, JobKind, Jobs } from '@marquee/core';
import { type Doing, doJob, type JobKindOf, takeJob } from './do-job.ts';

const usualLookEveryMs = 5_000;
const usualLeaseMs = 15_000;
const askEveryMs = 100;

export interface JobRunner {
  /** Says how jobs of a kind are done; before `start`. */
  define(kind: JobKind, how: JobKindOf): void;
  /** Begins with what waits, or was left by a process that died. */
  start(): Promise<void>;
  /** Keeps a job and begins it as soon as none of its kind, or of a kind that goes side by side few enough, are under way; its id. With `once`, null when one waits already. */
  add(job: Pick<Job, 'kind' | 'subject' | 'input' | 'progress'>, options?: { readonly once: true }): Promise<string | null>;
  /** Begins what somebody else added, without waiting until it is looked for. */
  look(): void;
  /** Has one that failed or was cancelled done from where it is. */
  resume(job: Job): Promise<void>;
  /** Stops one, and waits for it. Null when there is none of that id. */
  cancel(id: string): Promise<Job | null>;
  /** Waits until a job has ended, in whichever process. Null when it has been deleted by then. */
  ended(id: string): Promise<Job | null>;
  /** Resolves when this process does none of a kind and has none to begin. */
  idle(kind: JobKind): Promise<void>;
  /** Stops; a job that is running is continued at the next start. */
  stop(): Promise<void>;
}

interface Parts {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly ids: Ids;
  /** True when no other process runs jobs of this store: then a job that is held was left by a process that died. */
  readonly alone: boolean;
  /** How often it looks for jobs that other processes added or left, or that have become due. */
  readonly lookEveryMs?: number;
  /** After how much silence another process takes over what a process holds. */
  readonly leaseMs?: number;
  readonly onFailure: (error: unknown) => void;
}

/** Where jobs of a kind are taken and done, while there are any. */
interface Lane {
  /** Has it look for another. */
  wake: () => void;
  ended: Promise<void>;
}

/** Does the jobs of a store: of each kind one at a time, but for those that go side by side. */
export function createJobRunner(given: Parts): JobRunner {
  const { jobs, clock, ids, alone, lookEveryMs = usualLookEveryMs, leaseMs = usualLeaseMs, onFailure } = given;
  const owner = `${hostname()}/${process.pid}/${randomUUID()}`;
  const parts = { jobs, clock, owner, leaseMs, onFailure };
  const kinds = new Map<JobKind, JobKindOf>();
  const doing = new Map<string, Doing>();
  const lanes = new Map<JobKind, Lane>();
  const stopping = new AbortController();
  let looking: NodeJS.Timeout | undefined;

  const take = async (kind: JobKind, { sideBySide }: JobKindOf) => {
    if (stopping.signal.aborted) return null;
    return takeJob(parts, kind, sideBySide !== undefined).catch((error: unknown) => void onFailure(error));
  };
  const begin = (kind: JobKind, how: JobKindOf, job: Job): Promise<void> => {
    const one = doJob(parts, how, job);
    doing.set(job.id, one);
    if (stopping.signal.aborted) one.stop('ending');
    return one.ended.then(() => {
      doing.delete(job.id);
      // What failed may be due before it is looked for anyway.
      if (how.againMs !== undefined) setTimeout(() => wake(kind), how.againMs + 1).unref();
    });
  };
  /** Does what there is of a kind until nothing is under way or to be begun. */
  const work = async (kind: JobKind, how: JobKindOf, lane: Lane) => {
    const underWay = new Set<Promise<void>>();
    for (;;) {
      const heard = { wake: false };
      const woken = new Promise<void>((resolve) => {
        lane.wake = () => {
          heard.wake = true;
          resolve();
        };
      });
      const job = underWay.size < (how.sideBySide ?? 1) ? await take(kind, how) : null;
      if (job) {
        const one = begin(kind, how, job);
        underWay.add(one);
        void one.then(() => underWay.delete(one));
      } else if (underWay.size > 0) await Promise.race([woken, ...underWay]);
      // In one step: whoever wakes it is heard, or finds no lane.
      else if (!heard.wake) return void lanes.delete(kind);
    }
  };
  const wake = (kind: JobKind) => {
    const how = kinds.get(kind);
    if (!how || stopping.signal.aborted) return;
    const before = lanes.get(kind);
    if (before) return before.wake();
    const lane: Lane = { wake: () => {}, ended: Promise.resolve() };
    lanes.set(kind, lane);
    lane.ended = work(kind, how, lane);
  };
  const look = () => {
    for (const kind of kinds.keys()) wake(kind);
  };

  const ended = async (id: string): Promise<Job | null> => {
    for (;;) {
      const job = await jobs.find(id);
      // Nobody does it any more before the next start, once this process stops.
      if ((job?.state !== 'running' && job?.state !== 'waiting') || stopping.signal.aborted) return job;
      const mine = doing.get(id);
      if (mine) await mine.ended;
      else await pause(askEveryMs);
    }
  };

  return {
    define: (kind, how) => void kinds.set(kind, how),
    async start() {
      if (alone) await jobs.freeAll();
      looking = setInterval(look, lookEveryMs).unref();
      look();
    },
    async add(job, options) {
      const now = clock.now();
      const id = ids.next(job.kind.slice(0, 3));
      if (!(await jobs.add({ ...job, id, dueAt: now, createdAt: now }, options))) return null;
      wake(job.kind);
      return id;
    },
    look,
    async resume({ id, kind }) {
      await jobs.resume(id, clock.now());
      wake(kind);
    },
    async cancel(id) {
      const job = await jobs.cancel(id, clock.now());
      if (job) doing.get(id)?.stop('cancelled');
      return job && ended(id);
    },
    ended,
    idle: async (kind) => {
      for (let lane = lanes.get(kind); lane; lane = lanes.get(kind)) await lane.ended;
    },
    async stop() {
      stopping.abort();
      clearInterval(looking);
      for (const one of doing.values()) one.stop('ending');
      await Promise.all([...lanes.values()].map((lane) => lane.ended));
    },
  };
}
