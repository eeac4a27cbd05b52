import type { Pointer } from '../definition.ts';

/** A piece of a sentence. Strong pieces are the values, which are emphasised. `pointer` is the condition that the piece describes. */
export interface Part {
  readonly text: string;
  readonly strong?: boolean;
  readonly pointer: Pointer;
}

/** Pieces from texts that are plain and strong in turn, without the empty ones: `pieces(at, 'are aged', '18 or over')`. Adds spaces between them. */
export function pieces(at: Pointer, ...texts: readonly (string | undefined)[]): readonly Part[] {
  return spaced(
    texts.flatMap((text, index) =>
      text === undefined || text === '' ? [] : [[{ text, pointer: at, ...(index % 2 === 1 ? { strong: true } : {}) }]],
    ),
    at,
  );
}

/** Lists of pieces in sequence, separated by spaces. */
export function spaced(lists: readonly (readonly Part[])[], at: Pointer): readonly Part[] {
  return joined(
    lists.filter((list) => list.length > 0),
    () => ' ',
    at,
  );
}

/** Lists of pieces in sequence. `between` returns the text before the list at an index. */
export function joined(lists: readonly (readonly Part[])[], between: (index: number) => string, at: Pointer): readonly Part[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [{ text: between(index), pointer: at }, ...list]));
}

/** Pieces without the words at their beginning. Unchanged if they begin otherwise. */
export function without(words: string, parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  if (first === undefined || !`${first.text} `.startsWith(`${words} `)) return parts;
  const text = first.text.slice(words.length).trimStart();
  if (text !== '') return [{ ...first, text }, ...rest];
  // Remove the space after those words, too.
  return rest[0]?.text === ' ' ? rest.slice(1) : rest;
}

/** The text of the pieces, joined. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
