import { type Clock, type DeadLetter, type Erased, type ErasureReceipt, exhibitorOf, type MetadataStore } from '@marquee/core';
import { erasureMarkOf, normalise, pseudonymsOf } from '@marquee/platform';
import { letterPages } from '../letters/letter-pages.ts';
import { moviegoersOfLetter } from './member-of-letter.ts';
import { saysWord } from './words-of.ts';

/** What a profile's own stores did about an erasure. */
type Forgotten = Pick<ErasureReceipt, 'state' | 'existed' | 'removedFrom' | 'underWay' | 'remains'>;

interface Parts {
  readonly metadata: Pick<MetadataStore, 'campaigns' | 'catalogue' | 'deadLetters' | 'erasures' | 'audit' | 'wipeDeleted'>;
  /** Erases from the audience, with the day (since 1970-01-01) on which it was asked for. */
  readonly forget: (moviegoer: string, day: number) => Promise<Forgotten>;
  readonly clock: Clock;
}

const dayMs = 86_400_000;

/** Data that the product was given and does not keep. Those who keep it have to erase it there. */
const outside = (at: string) => ['the exhibitor’s own systems and the files of its feeds', `back-ups made before ${at}`];

/**
 * First notes who was erased, so that no row that is refused from now on is kept; then erases from the audience, so that a dead letter that
 * is replayed meanwhile brings nothing back; then from the dead letters, the campaigns and the audit log.
 */
export function createEraser({ metadata, forget, clock }: Parts) {
  const known = async (who: Erased) => {
    const exhibitor = 'moviegoer' in who ? exhibitorOf(who.moviegoer) : who.exhibitor;
    const pseudonym = pseudonymsOf(exhibitor, await metadata.catalogue.exhibitorSecret(exhibitor));
    const memberId = 'moviegoer' in who ? null : normalise(who.memberId);
    const moviegoer = 'moviegoer' in who ? who.moviegoer : pseudonym(normalise(who.memberId));
    return { exhibitor, pseudonym, memberId, moviegoer, mark: erasureMarkOf(moviegoer) };
  };
  return {
    markOf: async (who: Erased) => (await known(who)).mark,
    /** @param now when it was asked for */
    erase: async (who: Erased, now = clock.now()): Promise<ErasureReceipt> => {
      const at = new Date(now).toISOString();
      const { exhibitor, pseudonym, memberId, moviegoer, mark } = await known(who);
      await metadata.erasures.record({ mark, exhibitor, at });
      const forgotten = await forget(moviegoer, Math.floor(now / dayMs));
      const names = (letter: DeadLetter) =>
        new Set(moviegoersOfLetter(letter, pseudonym)).has(moviegoer) ||
        (memberId !== null && letter.exhibitor === exhibitor && saysWord(Buffer.from(letter.bytes, 'base64'), memberId));
      let letters = 0;
      for await (const page of letterPages(metadata.deadLetters, {})) {
        const ids = page.filter(names).map(({ id }) => id);
        await metadata.deadLetters.remove(ids);
        letters += ids.length;
      }
      const inCampaigns = await metadata.campaigns.forget(moviegoer);
      await metadata.audit.renameSubject(moviegoer, mark);
      await metadata.wipeDeleted();
      return {
        moviegoer,
        mark,
        ...forgotten,
        removedFrom: [...forgotten.removedFrom, ...(letters > 0 ? ['dead letters'] : []), ...(inCampaigns > 0 ? ['campaigns'] : [])],
        remains: [...forgotten.remains, ...outside(at)],
        at,
      };
    },
  };
}
