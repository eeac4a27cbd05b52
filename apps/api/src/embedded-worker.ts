import type { AlertInput, Clock, Eraser, Ids, Importer, Pseudonymiser } from '@marquee/core';
import {
  createEraser,
  createImporter,
  createJobRunner,
  createReceiver,
  defineAlerts,
  defineErasure,
  defineSettling,
  type JobRunner,
  type Receiver,
  sightingFilms,
} from '@marquee/ingest-worker';
import { createPseudonymiser, type Stores } from '@marquee/platform';
import type { FastifyBaseLogger } from 'fastify';
import { giveMemoryBack } from './memory.ts';

interface Parts {
  readonly stores: Pick<Stores, 'metadata' | 'writer' | 'settlesHere' | 'forget' | 'openScratch' | 'sourceAccess'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: FastifyBaseLogger;
  /** Tells somebody of a late feed; throws when that was not taken. */
  readonly tell: (alert: AlertInput) => Promise<void>;
}

/** Does jobs; see the ingest worker's own. */
export type { JobRunner } from '@marquee/ingest-worker';
/**
 * Rules for dead letters: none is kept that names an erased member, and old ones that do not say whose they are are deleted. And what brings members of campaigns
 * to the audience of one machine.
 */
export { expireUnreadable, followCampaignMembers, startSayingAgain, withoutErased } from '@marquee/ingest-worker';
/** Takes pushed rows; see the ingest worker's own. */
export type PushReceiver = Receiver;

interface EmbeddedWorker {
  readonly importer: Importer;
  readonly pseudonymiser: Pseudonymiser;
  readonly eraser: Eraser;
  readonly receiver: PushReceiver;
  /** Has what was accepted folded, soon; null where other processes do that. */
  readonly settleSoon: (() => Promise<void>) | null;
  /** Does the jobs of this process: more kinds may be said before `start`. */
  readonly runner: Pick<JobRunner, 'define'>;
  /** Begins with what an earlier process left undone. */
  start(): Promise<void>;
  /** Stops what is running at its next checkpoint; the next start continues there. */
  stop(): Promise<void>;
}

/** The ingest worker inside this process: in the embedded profile the audience has one writer. The one import of another app. */
export function openEmbeddedWorker({ stores, clock, ids, logger, tell }: Parts): EmbeddedWorker {
  const { metadata, settlesHere } = stores;
  const writer = sightingFilms(stores.writer, metadata.filmCodes);
  const onFailure = (error: unknown) => logger.error({ err: error }, 'A job failed');
  const runner = createJobRunner({
    jobs: metadata.jobs,
    clock,
    ids,
    alone: settlesHere,
    onFailure,
  });
  const { openScratch, sourceAccess } = stores;
  const importer = createImporter({ metadata, writer, clock, openScratch, sourceAccess, onEnd: () => void giveMemoryBack() }, runner);
  defineAlerts(runner, { tell, clock });
  const settleSoon = settlesHere ? defineSettling(runner, writer) : null;
  return {
    importer,
    pseudonymiser: createPseudonymiser(metadata),
    eraser: defineErasure(runner, { eraser: createEraser({ metadata, forget: stores.forget, clock }), metadata }),
    runner,
    receiver: createReceiver({ metadata, writer, settleSoon, clock }),
    settleSoon,
    start: async () => {
      const left = await metadata.jobs.open('import');
      await runner.start();
      if (!settleSoon) return;
      // What was accepted and not folded when a process was killed.
      if (!left) return settleSoon();
      // An import that goes on folds it at its end, and counts what is its own; one that comes to nothing does not.
      void runner
        .ended(left.id)
        .then(async (job) => {
          if (job?.state === 'failed' || job?.state === 'cancelled') await settleSoon();
        })
        .catch(onFailure);
    },
    stop: () => runner.stop(),
  };
}
