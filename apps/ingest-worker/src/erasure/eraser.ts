import { type Clock, type Eraser, type ErasureReceipt, exhibitorOf, type MetadataStore } from '@marquee/core';
import { lettersOfMoviegoer } from './letters-of-moviegoer.ts';

/** What a profile's own stores did about an erasure. */
type Forgotten = Pick<ErasureReceipt, 'state' | 'existed' | 'removedFrom' | 'remains'>;

interface Parts {
  readonly metadata: Pick<MetadataStore, 'catalogue' | 'deadLetters'>;
  /** Erases from the audience, with the day (since 1970-01-01) on which it was asked for. */
  readonly forget: (moviegoer: string, day: number) => Promise<Forgotten>;
  readonly clock: Clock;
}

const dayMs = 86_400_000;

/** Erases from the audience first, so that a dead letter that is replayed meanwhile brings nothing back; then from the dead letters. */
export function createEraser({ metadata, forget, clock }: Parts): Eraser {
  return {
    erase: async (moviegoer) => {
      const now = clock.now();
      const forgotten = await forget(moviegoer, Math.floor(now / dayMs));
      const secret = await metadata.catalogue.exhibitorSecret(exhibitorOf(moviegoer));
      const letters = lettersOfMoviegoer(await metadata.deadLetters.list({ exhibitor: exhibitorOf(moviegoer) }), moviegoer, secret);
      await metadata.deadLetters.remove(letters.map(({ id }) => id));
      const removedFrom = [...forgotten.removedFrom, ...(letters.length > 0 ? ['dead letters'] : [])];
      return { moviegoer, ...forgotten, removedFrom, at: new Date(now).toISOString() };
    },
  };
}
