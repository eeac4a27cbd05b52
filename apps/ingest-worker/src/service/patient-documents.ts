import { setTimeout } from 'node:timers/promises';
import { type MoviegoerDocuments, ServiceError } from '@marquee/core';
import { delayMs, type Retries } from './keeping.ts';

/** Documents whose store may be out of reach for a moment: what only asks is asked again, so that the whole batch need not be taken anew. */
export function patient(documents: MoviegoerDocuments, retries: Retries): MoviegoerDocuments {
  const ask = async <T>(run: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof ServiceError) || error.code !== 'unavailable' || attempt >= retries.attempts) throw error;
        await setTimeout(delayMs(retries, attempt));
      }
    }
  };
  return {
    read: (ids) => ask(() => documents.read(ids)),
    // What became of a write is said by document.
    write: (changes) => documents.write(changes),
    refresh: () => ask(() => documents.refresh()),
    holders: (...asked) => ask(() => documents.holders(...asked)),
    touchedBy: (...asked) => ask(() => documents.touchedBy(...asked)),
    countTouchedBy: (...asked) => ask(() => documents.countTouchedBy(...asked)),
  };
}
