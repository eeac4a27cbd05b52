import type { Clock, Ids, MetadataStore } from '../../ports/index.ts';
import { beginRun, isUnderWay, lastRunOf } from './run-of.ts';
import { nextDue } from './schedule.ts';

interface Parts {
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told of a source that could not be looked at; the others are. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Adds the imports of all sources that are due, each once, whoever else looks: the next time is written down in the transaction that adds it. What
 * was missed is one; while one is under way or waits, its time passes.
 *
 * @returns how many were added
 */
export async function runDueSources({ metadata, clock, ids, onFailure }: Parts): Promise<number> {
  const now = clock.now();
  const at = new Date(now).toISOString();
  let added = 0;
  for (const id of await metadata.feedSources.due(at)) {
    const run = metadata.transaction(async (store) => {
      const source = await store.feedSources.find(id);
      if (!source || source.paused || source.dueAt === null || source.dueAt > at) return null;
      const due = nextDue(source.schedule, now, Date.parse(source.dueAt));
      await store.feedSources.update({ ...source, dueAt: due === null ? null : new Date(due).toISOString() });
      if (isUnderWay(await lastRunOf(store.jobs, id))) return null;
      return beginRun({ metadata: store, clock, ids }, source, null);
    });
    const job = await run.catch((error: unknown) => {
      onFailure(error);
      return null;
    });
    if (job !== null) added += 1;
  }
  return added;
}
