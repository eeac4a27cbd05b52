import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Clock,
  type Job,
  type Jobs,
  nothingRebuilt,
  type Rebuilder,
  RebuildProgress,
  rebuildJobOf,
  ServiceError,
} from '@marquee/core';
import type { IndexSet, IndexSettings } from '../audience/elasticsearch/index-set.ts';

interface Parts {
  readonly jobs: Jobs;
  readonly indices: Pick<IndexSet, 'live' | 'list' | 'create' | 'remove'>;
  /** How an index is served: a new one is written without copies and refreshes of its own until it serves. */
  readonly serving: IndexSettings;
  readonly clock: Clock;
}

const askEveryMs = 100;
/** Long enough to write down that a rebuild whose worker died is cancelled. */
const cancelWithinMs = 15_000;

/** Rebuilds as jobs, for the ingest workers to carry out. */
export function createRebuilder({ jobs, indices, serving, clock }: Parts): Rebuilder {
  const add = async (accept: boolean): Promise<Job> => {
    const before = await indices.live();
    if (before === null)
      throw new ServiceError('unavailable', 'There is no audience index yet. Start an ingest worker: it makes the index.');
    const index = await indices.create({ ...serving, replicas: 0, refreshInterval: '-1' });
    const [id, now] = [`reb_${randomUUID()}`, clock.now()];
    const job = { id, kind: 'rebuild', subject: '', input: { accept }, dueAt: now, createdAt: now } as const;
    await jobs.add({ ...job, progress: nothingRebuilt(index, before) }, { once: true });
    const open = await jobs.open('rebuild');
    // Somebody else asked at the same moment.
    if (open && open.id !== id) {
      await jobs.remove([id]);
      await indices.remove(index);
    }
    return required(open ?? (await jobs.find(id)));
  };
  /** Has it go on, where its index is still there. */
  const resumed = async ({ id, progress }: Job, accept: boolean): Promise<Job | null> => {
    if (!(await indices.list()).includes(RebuildProgress.parse(progress).index)) return null;
    await jobs.resume(id, clock.now(), { accept });
    return jobs.find(id);
  };
  /** Waits until a job that is to stop has ended; ends it where its worker is dead. */
  const ended = async (id: string): Promise<Job> => {
    const owner = `cancel/${randomUUID()}`;
    for (;;) {
      const job = required(await jobs.find(id));
      if (job.state !== 'running' && job.state !== 'waiting') return job;
      const at = clock.now();
      const left = await jobs.take('rebuild', { owner, at, until: at + cancelWithinMs });
      const held = left && { id: left.id, owner };
      if (held && left.id === id && !isSwitching(left)) await jobs.end(held, { state: 'cancelled', at });
      else if (held) await jobs.giveBack(held, at);
      if (left && isSwitching(left)) return left;
      await pause(askEveryMs);
    }
  };

  return {
    async start({ accept }) {
      const open = await jobs.open('rebuild');
      if (open) return rebuildJobOf(open);
      const last = await jobs.latest('rebuild');
      const goesOn = last?.state === 'failed' ? await resumed(last, accept) : null;
      // Whoever cancelled it may have been cut off before.
      if (last?.state === 'cancelled') await indices.remove(rebuildJobOf(last).index);
      return rebuildJobOf(goesOn ?? (await add(accept)));
    },
    async latest() {
      const job = await jobs.latest('rebuild');
      return job && rebuildJobOf(job);
    },
    async cancel() {
      const last = (await jobs.open('rebuild')) ?? (await jobs.latest('rebuild'));
      if (!last || last.state === 'done' || last.state === 'cancelled')
        throw new ServiceError('conflict', 'There is no rebuild under way.');
      // One that failed could be resumed, and is not: its index goes.
      if (last.state === 'failed') await jobs.resume(last.id, clock.now());
      if (!isSwitching(last)) await jobs.cancel(last.id, clock.now());
      const job = isSwitching(last) ? last : await ended(last.id);
      if (job.state !== 'cancelled')
        throw new ServiceError('conflict', 'The rebuild has begun to switch over, and can only go on: marquee rebuild shows it.');
      const told = rebuildJobOf(job);
      await indices.remove(told.index);
      return { ...told, secondsLeft: null };
    },
    async removeOld() {
      if (await jobs.open('rebuild')) throw new ServiceError('conflict', 'A rebuild is under way. Wait for it, or cancel it first.');
      const live = await indices.live();
      const all = await indices.list();
      // One that is newer than the live one is unfinished, not old.
      const old = live === null ? [] : all.slice(0, all.indexOf(live));
      for (const index of old) await indices.remove(index);
      return old;
    },
  };
}

/** From here on it is not cancelled any more: questions may go to the new index already. */
function isSwitching({ progress }: Job): boolean {
  return RebuildProgress.parse(progress).phase === 'switching';
}

function required(job: Job | null): Job {
  if (!job) throw new ServiceError('conflict', 'The rebuild is gone. Ask again.');
  return job;
}
