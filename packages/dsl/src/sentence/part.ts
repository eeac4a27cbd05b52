import type { Pointer } from '../definition.ts';

/** A piece of a sentence; strong pieces are the values a reader looks for. `pointer` is the condition it tells of. */
export interface Part {
  readonly text: string;
  readonly strong?: boolean;
  readonly pointer: Pointer;
}

/** Pieces written as plain and strong by turns, empty ones left out: `pieces(at, 'are aged', '18 or over')`. Spaces are put between. */
export function pieces(at: Pointer, ...texts: readonly (string | undefined)[]): readonly Part[] {
  return spaced(
    texts.flatMap((text, index) =>
      text === undefined || text === '' ? [] : [[{ text, pointer: at, ...(index % 2 === 1 ? { strong: true } : {}) }]],
    ),
    at,
  );
}

/** Lists of pieces one after another, with a space between. */
export function spaced(lists: readonly (readonly Part[])[], at: Pointer): readonly Part[] {
  return joined(
    lists.filter((list) => list.length > 0),
    () => ' ',
    at,
  );
}

/** Lists of pieces one after another, with what `between` says before the list at that position. */
export function joined(lists: readonly (readonly Part[])[], between: (index: number) => string, at: Pointer): readonly Part[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [{ text: between(index), pointer: at }, ...list]));
}

/** Pieces without the words that they begin with; as they are when they begin otherwise. */
export function without(words: string, parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  if (first === undefined || !`${first.text} `.startsWith(`${words} `)) return parts;
  const text = first.text.slice(words.length).trimStart();
  if (text !== '') return [{ ...first, text }, ...rest];
  // The space that stood after the words goes with them.
  return rest[0]?.text === ' ' ? rest.slice(1) : rest;
}

/** The sentence that pieces make. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
