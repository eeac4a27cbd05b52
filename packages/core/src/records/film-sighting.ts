/** What names an exhibitor's own film record. */
export interface FilmCode {
  readonly exhibitor: string;
  readonly filmCode: string;
}

/** An exhibitor's own film record, as far as its rows showed it. Days are ISO dates of sessions at its sites. */
export interface FilmSighting extends FilmCode {
  /** Distinct and sorted, the first `mostTitles` of them. */
  readonly titles: readonly string[];
  /** The ids of sites that show it, distinct and sorted, the first `mostSites` of them. */
  readonly sites: readonly string[];
  readonly firstSession: string | null;
  readonly lastSession: string | null;
}

/** As many titles and sites are kept of one code. */
export const mostTitles = 8;
export const mostSites = 50;

export const filmDecisions = ['matched', 'rejected'] as const;

/** What somebody decided of a film code: that it is a film of the catalogue, or none of them, such as a private hire. */
export interface FilmDecision {
  readonly kind: (typeof filmDecisions)[number];
  /** A person's id, or `operator`. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** A film code as the catalogue's administrators know it. */
export interface KnownFilmCode extends FilmSighting {
  /** Null where nobody decided: then an import may have matched it. */
  readonly decision: FilmDecision | null;
}
