import type { CatalogueSnapshot, Exhibitor, Film, Site } from '../../records/index.ts';

/** Exhibitors, sites and films, and the secrets of exhibitors. */
export interface Catalogue {
  /** Inserts or replaces by id, idempotent. */
  upsert(changes: Partial<CatalogueSnapshot>): Promise<void>;
  snapshot(): Promise<CatalogueSnapshot>;
  exhibitors(ids?: readonly string[]): Promise<readonly Exhibitor[]>;
  /** Name or code contains the text, case and accents ignored; names that start with it first. `exhibitors` undefined = all. */
  searchSites(query: { readonly text: string; readonly exhibitors?: readonly string[]; readonly limit: number }): Promise<readonly Site[]>;
  searchFilms(query: { readonly text: string; readonly limit: number }): Promise<readonly Film[]>;
  sitesById(ids: readonly string[]): Promise<readonly Site[]>;
  /** Every site of an exhibitor, by id. */
  sitesOf(exhibitor: string): Promise<readonly Site[]>;
  filmsById(ids: readonly string[]): Promise<readonly Film[]>;
  /** The secret that pseudonyms of an exhibitor's members are made with; made on first use, never leaves the server. */
  exhibitorSecret(exhibitor: string): Promise<Uint8Array>;
}
