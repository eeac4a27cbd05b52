import { type EsMoviegoer, esDocument, esMoviegoer, type Moviegoer } from '@marquee/dsl';

/** The part of a document that questions and the status read. */
type SearchableDocument = EsMoviegoer & { readonly visit_count: number; readonly latest_purchase_day?: number };

/** The searchable part of a moviegoer's document. The ingest worker adds its own fields to it. */
export function searchableDocument(moviegoer: Moviegoer): SearchableDocument {
  const days = moviegoer.visits.map((visit) => visit.purchaseDay);
  return {
    ...esDocument(moviegoer),
    visit_count: days.length,
    ...(days.length > 0 ? { latest_purchase_day: days.reduce((latest, day) => Math.max(latest, day)) } : {}),
  };
}

/** The fields to leave out when whole moviegoers are read: they are never shown, and larger than all the others. */
export const withoutKept: { readonly excludes: string[] } = {
  excludes: ['records', 'transactions', 'film_codes', 'films'],
};

/** The moviegoer of a document that the engine returned. */
export function moviegoerOfDocument(source: unknown): Moviegoer {
  return esMoviegoer(searchable(source));
}

/** The cast is safe because the mapping is strict and every document of the index is written by `searchableDocument`. */
function searchable(source: unknown): EsMoviegoer {
  return source as EsMoviegoer;
}
