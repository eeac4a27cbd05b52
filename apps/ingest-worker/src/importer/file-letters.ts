import type { DeadLetters } from '@marquee/core';
import { letterFileOf } from '../letters/letter-of.ts';
import { letterPages } from '../letters/letter-pages.ts';

/**
 * Takes back the letters of whole files that were refused in earlier imports, once a file of that name is read again: what is wrong with it then
 * is said anew.
 *
 * @param before the instant (ISO) at which this import began
 */
export async function earlierFileLetters(deadLetters: Pick<DeadLetters, 'page' | 'remove'>, before: string) {
  const any = (await deadLetters.page({ wholeFile: true, before, after: '' })).length > 0;
  return {
    async takeBack(exhibitor: string, name: string): Promise<void> {
      if (!any) return;
      for await (const page of letterPages(deadLetters, { wholeFile: true, before, exhibitor, file: letterFileOf(name) }))
        await deadLetters.remove(page.map(({ id }) => id));
    },
  };
}
