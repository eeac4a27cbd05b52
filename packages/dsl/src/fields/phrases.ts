import type { FieldName } from './catalogue.ts';
import { moviegoerPhrases } from './moviegoer-phrases.ts';
import type { Phrase } from './phrase.ts';
import { visitPhrases } from './visit-phrases.ts';

const phrases: Readonly<Record<FieldName, Phrase>> = { ...moviegoerPhrases, ...visitPhrases };

/** The words of a field, for rows and sentences alike. */
export function phraseOf(field: FieldName): Phrase {
  return phrases[field];
}
