import { type EsMoviegoer, esDocument, esMoviegoer, type Moviegoer } from '@marquee/dsl';

/** What questions are asked of, and what the status is added up from. */
type SearchableDocument = EsMoviegoer & { readonly visit_count: number; readonly latest_purchase_day?: number };

/** The searchable part of a moviegoer's document; what the ingest worker keeps is put beside it. */
export function searchableDocument(moviegoer: Moviegoer): SearchableDocument {
  const days = moviegoer.visits.map((visit) => visit.purchaseDay);
  return {
    ...esDocument(moviegoer),
    visit_count: days.length,
    ...(days.length > 0 ? { latest_purchase_day: days.reduce((latest, day) => Math.max(latest, day)) } : {}),
  };
}

/** What a question for whole moviegoers asks to be left out: it is never shown, and larger than all the rest. */
export const withoutKept: { readonly excludes: string[] } = {
  excludes: ['records', 'transactions', 'film_codes', 'films'],
};

/** The moviegoer of a document as the engine returned it. */
export function moviegoerOfDocument(source: unknown): Moviegoer {
  return esMoviegoer(searchable(source));
}

/** Holds because the mapping is strict and every document of the index is written by `searchableDocument`. */
function searchable(source: unknown): EsMoviegoer {
  return source as EsMoviegoer;
}
