import type { CatalogueSnapshot, Exhibitor, Film, FilmCode, FilmMatch, Site } from '../../records/index.ts';

/** Exhibitors, sites and films, and the secrets of exhibitors. */
export interface Catalogue {
  /** Inserts or replaces by id, idempotent. */
  upsert(changes: Partial<CatalogueSnapshot>): Promise<void>;
  snapshot(): Promise<CatalogueSnapshot>;
  /** Every film, by id. */
  films(): Promise<readonly Film[]>;
  /** The matches of these film codes, of those that are matched. */
  matchesOf(codes: readonly FilmCode[]): Promise<readonly FilmMatch[]>;
  /** Takes the matches of these film codes back; idempotent. */
  unmatch(codes: readonly FilmCode[]): Promise<void>;
  exhibitors(ids?: readonly string[]): Promise<readonly Exhibitor[]>;
  /** Name or code contains the text, case and accents ignored; names that start with it first. `exhibitors` undefined = all. */
  searchSites(query: { readonly text: string; readonly exhibitors?: readonly string[]; readonly limit: number }): Promise<readonly Site[]>;
  searchFilms(query: { readonly text: string; readonly limit: number }): Promise<readonly Film[]>;
  sitesById(ids: readonly string[]): Promise<readonly Site[]>;
  /** Every site of an exhibitor, by id. */
  sitesOf(exhibitor: string): Promise<readonly Site[]>;
  /** Films whose title contains the text, case and accents ignored, by title; those that come `after` one. */
  pageOfFilms(query: {
    readonly text: string;
    readonly after?: Pick<Film, 'title' | 'id'>;
    readonly limit: number;
  }): Promise<readonly Film[]>;
  /** What is matched to these films, by exhibitor and code. */
  matchesTo(films: readonly string[]): Promise<readonly FilmMatch[]>;
  /** Removes films that nothing is matched to any more; idempotent. Throws `conflict` where something is. */
  removeFilms(ids: readonly string[]): Promise<void>;
  filmsById(ids: readonly string[]): Promise<readonly Film[]>;
  /** The secret that pseudonyms of an exhibitor's members are made with; made on first use, never leaves the server. */
  exhibitorSecret(exhibitor: string): Promise<Uint8Array>;
}
