import type { DeadLetter, DeadLetters, LetterQuery } from '@marquee/core';

/** Dead letters, some hundred at a time: each holds the bytes of a row, and nobody knows how many there are. */
export async function* letterPages(deadLetters: Pick<DeadLetters, 'page'>, query: LetterQuery): AsyncGenerator<readonly DeadLetter[]> {
  for (let after = ''; ; ) {
    const page = await deadLetters.page({ ...query, after });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}
