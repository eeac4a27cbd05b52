import { type Rebuilder, type RebuildJob, ServiceError } from '@marquee/core';
import type { Notes } from '@marquee/platform';
import { catalogueEnds } from './catalogue-changes.ts';
import { hold, isHeld, LeaseLost, readRecord, writeRecord } from './lease.ts';
import { newJob, type RebuildRecord } from './record.ts';
import { type RebuildParts, runRebuild } from './run-rebuild.ts';

export interface RebuildsParts extends RebuildParts {
  readonly notes: Notes;
  /** This worker, among others. */
  readonly holder: string;
  readonly onFailure: (error: unknown) => void;
}
export interface Rebuilds extends Rebuilder {
  /** Goes on with a rebuild whose worker has died. To be called now and then. */
  takeOver(): Promise<void>;
  /** Leaves what is under way for another worker, or for the next start. */
  stop(): Promise<void>;
}

interface UnderWay {
  readonly cancel: AbortController;
  readonly ended: Promise<void>;
}

/** Rebuilds of the audience index: one at a time among all workers, carried out by the one that was asked. */
export function createRebuilds(parts: RebuildsParts): Rebuilds {
  const { notes, indices, clock, log } = parts;
  let underWay: UnderWay | null = null;

  /** Carries on in the background. Null when another worker was first. */
  const begin = async (record: RebuildRecord, over: string | null): Promise<RebuildJob | null> => {
    const held = await hold(notes, clock, record, over);
    if (!held) return null;
    const cancel = new AbortController();
    const ended = runRebuild(parts, held, cancel.signal)
      .catch(async (error: unknown) => {
        if (cancel.signal.aborted) return held.release().catch(parts.onFailure);
        parts.onFailure(error);
        if (error instanceof LeaseLost) return removeCancelled();
        const message = error instanceof Error ? error.message : String(error);
        const job = { state: 'failed', error: message, secondsLeft: null, endedAt: new Date(clock.now()).toISOString() } as const;
        await held.save({}, job).catch(parts.onFailure);
      })
      .finally(() => {
        underWay = null;
      });
    underWay = { cancel, ended };
    return held.record().job;
  };

  /** A rebuild that was cancelled through another worker leaves its index to the one that was at it. */
  const removeCancelled = async () => {
    const found = await readRecord(notes);
    if (found?.record.job.state === 'cancelled') await indices.remove(found.record.job.index);
  };

  const fresh = async (accept: boolean): Promise<RebuildRecord> => {
    const before = await indices.live();
    if (before === null)
      throw new ServiceError('unavailable', 'There is no audience index yet. Start an ingest worker: it makes the index.');
    // Before anything is folded, and not after.
    const catalogue = await catalogueEnds(log);
    const index = await indices.create({ ...parts.serving, replicas: 0, refreshInterval: '-1' });
    const reached = { erasures: [], members: [], transactions: [] };
    return { job: newJob(index, before, clock.now()), reached, catalogue, accept, holder: parts.holder, heldUntil: 0 };
  };

  const resumed = async (record: RebuildRecord, accept: boolean): Promise<RebuildRecord | null> => {
    const { job } = record;
    const goesOn = (job.state === 'running' || job.state === 'failed') && (await indices.list()).includes(job.index);
    if (!goesOn) return null;
    return { ...record, job: { ...job, state: 'running', endedAt: null, error: null }, accept, holder: parts.holder };
  };

  return {
    async start({ accept }) {
      const found = await readRecord(notes);
      if (found && isHeld(found.record, clock)) return found.record.job;
      const record = (found && (await resumed(found.record, accept))) ?? (await fresh(accept));
      const job = await begin(record, found?.revision ?? null);
      if (job) return job;
      const other = await readRecord(notes);
      if (other && isHeld(other.record, clock)) return other.record.job;
      throw new ServiceError('conflict', 'Another worker has begun a rebuild at the same moment. Ask again to follow it.');
    },
    latest: async () => (await readRecord(notes))?.record.job ?? null,
    async cancel() {
      const found = await readRecord(notes);
      if (!found || found.record.job.state === 'done' || found.record.job.state === 'cancelled')
        throw new ServiceError('conflict', 'There is no rebuild under way.');
      if (found.record.job.phase === 'switching')
        throw new ServiceError('conflict', 'The rebuild is switching over, and is done in a moment.');
      const job: RebuildJob = { ...found.record.job, state: 'cancelled', secondsLeft: null, endedAt: new Date(clock.now()).toISOString() };
      const mine = underWay;
      mine?.cancel.abort(new Error('The rebuild was cancelled.'));
      await mine?.ended;
      const now = mine ? await readRecord(notes) : found;
      const written = now && (await writeRecord(notes, { ...now.record, job, heldUntil: 0 }, now.revision));
      if (!written) throw new ServiceError('conflict', 'The rebuild has moved on meanwhile. Ask again.');
      // Another worker that is at it finds out at its next note, stops, and removes the index itself.
      if (mine || !isHeld(found.record, clock)) await indices.remove(job.index);
      return job;
    },
    async removeOld() {
      const found = await readRecord(notes);
      if (found && isHeld(found.record, clock))
        throw new ServiceError('conflict', 'A rebuild is under way. Wait for it, or cancel it first.');
      const live = await indices.live();
      const all = await indices.list();
      // One that is newer than the live one is unfinished, not old.
      const old = live === null ? [] : all.slice(0, all.indexOf(live));
      for (const index of old) await indices.remove(index);
      return old;
    },
    async takeOver() {
      if (underWay) return;
      const found = await readRecord(notes);
      if (found?.record.job.state !== 'running' || isHeld(found.record, clock)) return;
      const record = await resumed(found.record, found.record.accept);
      if (record) await begin(record, found.revision);
    },
    async stop() {
      underWay?.cancel.abort(new Error('The worker stops.'));
      await underWay?.ended;
    },
  };
}
