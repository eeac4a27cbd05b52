import type { DeadLetters } from '@marquee/core';
import { letterPages } from '../letters/letter-pages.ts';
import { memberOfLetter } from './member-of-letter.ts';

/**
 * Removes the dead letters from before an instant (ISO) that cannot be read so far as to say whose they are: nobody who asks to be erased
 * could be sure that they are not theirs.
 *
 * @returns how many they were
 */
export async function expireUnreadable(deadLetters: Pick<DeadLetters, 'page' | 'remove'>, before: string): Promise<number> {
  let removed = 0;
  for await (const page of letterPages(deadLetters, { feed: 'moviegoers', before })) {
    const ids = page.filter((letter) => letter.messageKey === null && memberOfLetter(letter) === null).map(({ id }) => id);
    await deadLetters.remove(ids);
    removed += ids.length;
  }
  return removed;
}
