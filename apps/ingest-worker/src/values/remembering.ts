import { LRUCache } from 'lru-cache';

/** A function of a text that remembers its newest answers, up to so many: feeds repeat a few values millions of times. */
export function remembering<T>(answer: (text: string) => T, most: number): (text: string) => T {
  let known: LRUCache<string, { readonly answer: T }> | undefined;
  return (text) => {
    // Made at the first question: it takes the room for all its answers at once.
    known ??= new LRUCache({ max: most });
    // Not `get`, which notes the use of every answer: what is forgotten first is then the oldest, and reading costs a quarter.
    const found = known.peek(text);
    if (found) return found.answer;
    const made = answer(text);
    known.set(copyOf(text), { answer: made });
    return made;
  };
}

/** The text in memory of its own: a part of a longer text would keep the whole of it, a block of the file, alive. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
