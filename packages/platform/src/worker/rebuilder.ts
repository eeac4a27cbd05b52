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
  /** The settings of an index that answers questions. Until it does, a new index has no replicas and no automatic refreshes. */
  readonly serving: IndexSettings;
  readonly clock: Clock;
}

const askEveryMs = 100;
/** How long the API may hold a job in order to end it after its worker died. */
const cancelWithinMs = 15_000;

/** Writes rebuilds down as jobs, which the ingest workers carry out. */
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
    // Somebody else asked at the same moment, and theirs was first.
    if (open && open.id !== id) {
      await jobs.remove([id]);
      await indices.remove(index);
    }
    return required(open ?? (await jobs.find(id)));
  };
  /** Makes a failed rebuild wait again, if its index still exists. */
  const resumed = async ({ id, progress }: Job, accept: boolean): Promise<Job | null> => {
    if (!(await indices.list()).includes(RebuildProgress.parse(progress).index)) return null;
    await jobs.resume(id, clock.now(), { accept });
    return jobs.find(id);
  };
  /** Waits until a cancelled job has ended, and ends it here if its worker is dead. */
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
      if (left?.id === id && isSwitching(left)) return left;
      await pause(askEveryMs);
    }
  };

  return {
    async start({ accept }) {
      const open = await jobs.open('rebuild');
      if (open) return rebuildJobOf(open);
      const last = await jobs.latest('rebuild');
      const goesOn = last?.state === 'failed' ? await resumed(last, accept) : null;
      // Whoever cancelled it may have been killed before the index was removed.
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
      // A failed rebuild could still be resumed. Cancelling it removes its index.
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
      // An index that is newer than the live one is unfinished, not old.
      const old = live === null ? [] : all.slice(0, all.indexOf(live));
      for (const index of old) await indices.remove(index);
      return old;
    },
  };
}

/** From this phase on a rebuild cannot be cancelled, because questions may already go to the new index. */
function isSwitching({ progress }: Job): boolean {
  return RebuildProgress.parse(progress).phase === 'switching';
}

function required(job: Job | null): Job {
  if (!job) throw new ServiceError('conflict', 'The rebuild is gone. Ask again.');
  return job;
}
