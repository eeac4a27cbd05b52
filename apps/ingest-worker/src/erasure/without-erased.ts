import type { DeadLetter, MetadataStore } from '@marquee/core';
import { erasureMarkOf, pseudonymsOf } from '@marquee/platform';
import { moviegoersOfLetter } from './member-of-letter.ts';

/** The metadata store, in which no dead letter is kept that names somebody who was erased. */
export function withoutErased<S extends Pick<MetadataStore, 'transaction' | 'deadLetters'>>(metadata: S): S {
  return {
    ...metadata,
    deadLetters: {
      ...metadata.deadLetters,
      // In one transaction: nobody is erased between looking and keeping.
      record: (letters) => metadata.transaction(async (store) => store.deadLetters.record(await thoseOfOthers(letters, store))),
    },
  };
}

async function thoseOfOthers(
  letters: readonly DeadLetter[],
  { erasures, catalogue }: Pick<MetadataStore, 'erasures' | 'catalogue'>,
): Promise<readonly DeadLetter[]> {
  const erased = new Set<DeadLetter>();
  for (const exhibitor of new Set(letters.map((letter) => letter.exhibitor))) {
    const marks = new Set(await erasures.marks(exhibitor));
    if (marks.size === 0) continue;
    const pseudonym = pseudonymsOf(exhibitor, await catalogue.exhibitorSecret(exhibitor));
    for (const letter of letters)
      if (letter.exhibitor === exhibitor)
        for (const moviegoer of moviegoersOfLetter(letter, pseudonym)) if (marks.has(erasureMarkOf(moviegoer))) erased.add(letter);
  }
  return letters.filter((letter) => !erased.has(letter));
}
