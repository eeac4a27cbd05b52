import type { Clock, Eraser, Ids, Importer, Pseudonymiser } from '@marquee/core';
import { createEraser, createImporter, createReceiver, type Receiver } from '@marquee/ingest-worker';
import { createPseudonymiser, type Stores } from '@marquee/platform';
import type { FastifyBaseLogger } from 'fastify';
import { giveMemoryBack } from './memory.ts';

interface Parts {
  readonly stores: Pick<Stores, 'metadata' | 'writer' | 'settlesHere' | 'forget' | 'openScratch'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: FastifyBaseLogger;
}

/** Of dead letters: none is kept that names somebody who was erased, and old ones go that nobody can tell the member of. */
export { expireUnreadable, withoutErased } from '@marquee/ingest-worker';

/** Takes pushed rows; see the ingest worker's own. */
export type PushReceiver = Receiver;

interface EmbeddedWorker {
  readonly importer: Importer;
  readonly pseudonymiser: Pseudonymiser;
  readonly eraser: Eraser;
  readonly receiver: PushReceiver;
  /** Stops an import at its next checkpoint; the next start of its folder resumes there. */
  stop(): Promise<void>;
}

/** The ingest worker inside this process: in the embedded profile the audience has one writer. The one import of another app. */
export function openEmbeddedWorker({ stores, clock, ids, logger }: Parts): EmbeddedWorker {
  const importer = createImporter({
    metadata: stores.metadata,
    writer: stores.writer,
    clock,
    ids,
    openScratch: stores.openScratch,
    onFailure: (error) => logger.error({ err: error }, 'An import failed'),
  });
  const startImport: Importer['start'] = async (input) => {
    const job = await importer.start(input);
    void importer.idle().then(giveMemoryBack);
    return job;
  };
  const receiver = createReceiver({
    metadata: stores.metadata,
    writer: stores.writer,
    settles: stores.settlesHere,
    clock,
    onFailure: (error) => logger.error({ err: error }, 'Pushed rows could not be folded'),
  });
  return {
    importer: { ...importer, start: startImport },
    pseudonymiser: createPseudonymiser(stores.metadata),
    eraser: createEraser({ metadata: stores.metadata, forget: stores.forget, clock }),
    receiver,
    stop: async () => {
      await importer.stop();
      await receiver.stop();
    },
  };
}
