import type { FieldName } from './catalogue.ts';
import { moviegoerPhrases } from './moviegoer-phrases.ts';
import type { Phrase } from './phrase.ts';
import { visitPhrases } from './visit-phrases.ts';

const phrases: Readonly<Record<FieldName, Phrase>> = { ...moviegoerPhrases, ...visitPhrases };

/** The words of a field. Rows and sentences use the same. */
export function phraseOf(field: FieldName): Phrase {
  return phrases[field];
}
