import type { Pointer, Value } from '../definition.ts';
import type { Describing } from './describing.ts';
import { leafWords } from './leaf-words.ts';
import { type Part, pieces, without } from './part.ts';

interface Leaf {
  readonly field: string;
  readonly op: string;
  readonly value?: Value;
}

/** A leaf as a phrase that follows "who" or "each": "are aged **18 or over**", "to a **Horror or Thriller** film". */
export function leafSentence(leaf: Leaf, at: Pointer, describing: Describing): readonly Part[] {
  const words = leafWords(leaf, { ...describing, ...(describing.short ? { most: 2 } : {}) });
  if (words?.value == null) throw new TypeError(`The definition has not been parsed: "${leaf.field}" "${leaf.op}".`);
  const said = pieces(
    at,
    words.lead,
    words.more > 0 ? `${words.value} ${leaf.op === 'allOf' ? 'and' : 'or'} ${words.more} more` : words.value,
    words.after,
  );
  if (describing.bought) return without('booked', without('bought', said));
  return describing.subject === 'film' ? without('to', said) : said;
}
