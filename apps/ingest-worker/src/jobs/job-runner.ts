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
  /** Keeps a job and begins it as soon as none of its kind is under way; its id. With `once`, null when one waits already. */
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

/** Does the jobs of a store, of each kind one at a time. */
export function createJobRunner(given: Parts): JobRunner {
  const { jobs, clock, ids, alone, lookEveryMs = usualLookEveryMs, leaseMs = usualLeaseMs, onFailure } = given;
  const owner = `${hostname()}/${process.pid}/${randomUUID()}`;
  const parts = { jobs, clock, owner, leaseMs, onFailure };
  const kinds = new Map<JobKind, JobKindOf>();
  const doing = new Map<JobKind, Doing>();
  const lanes = new Map<JobKind, Promise<void>>();
  const stopping = new AbortController();
  let looking: NodeJS.Timeout | undefined;

  const work = async (kind: JobKind, how: JobKindOf) => {
    while (!stopping.signal.aborted) {
      const job = await takeJob(parts, kind);
      if (!job) return;
      const one = doJob(parts, how, job);
      doing.set(kind, one);
      if (stopping.signal.aborted) one.stop('ending');
      await one.ended;
      doing.delete(kind);
      // What failed may be due before it is looked for anyway.
      if (how.againMs !== undefined) setTimeout(() => wake(kind), how.againMs + 1).unref();
    }
  };
  const wake = (kind: JobKind) => {
    const how = kinds.get(kind);
    if (!how || stopping.signal.aborted) return;
    // After what is under way: a job that was added meanwhile is found then.
    const before = lanes.get(kind);
    const lane = (async () => {
      await before;
      await work(kind, how).catch(onFailure);
    })();
    lanes.set(kind, lane);
    void lane.finally(() => {
      if (lanes.get(kind) === lane) lanes.delete(kind);
    });
  };
  const look = () => {
    for (const kind of kinds.keys()) if (!lanes.has(kind)) wake(kind);
  };

  const ended = async (id: string): Promise<Job | null> => {
    for (;;) {
      const job = await jobs.find(id);
      // Nobody does it any more before the next start, once this process stops.
      if ((job?.state !== 'running' && job?.state !== 'waiting') || stopping.signal.aborted) return job;
      const mine = doing.get(job.kind);
      if (mine?.job.id === id) await mine.ended;
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
      const mine = job && doing.get(job.kind);
      if (mine?.job.id === id) mine.stop('cancelled');
      return job && ended(id);
    },
    ended,
    idle: async (kind) => {
      for (let lane = lanes.get(kind); lane; lane = lanes.get(kind)) await lane;
    },
    async stop() {
      stopping.abort();
      clearInterval(looking);
      for (const one of doing.values()) one.stop('ending');
      await Promise.all(lanes.values());
    },
  };
}
