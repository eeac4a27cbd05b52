import type { FilmCode, FilmDecision, FilmSighting, KnownFilmCode } from '../../records/index.ts';

/** The film records of exhibitors: what rows showed of them, and what was decided of them. What they are matched to is in the catalogue. */
export interface FilmCodes {
  /** Adds to what is known. Idempotent, in any order, and safe to call from several processes at once. */
  sight(sightings: readonly FilmSighting[]): Promise<void>;
  /** Those that are matched to no film, by exhibitor and code: rejected ones, or the others. */
  unmatched(query: { readonly exhibitor?: string; readonly rejected: boolean }): Promise<readonly KnownFilmCode[]>;
  /** How many each exhibitor's rows have named, and how many of them are matched to no film and were not rejected. */
  standing(): Promise<readonly { readonly exhibitor: string; readonly codes: number; readonly open: number }[]>;
  /** Those that somebody matched, the last decided first. */
  matched(query: { readonly exhibitor?: string; readonly limit: number }): Promise<readonly KnownFilmCode[]>;
  /** Null when neither a row nor a decision named it. */
  find(code: FilmCode): Promise<KnownFilmCode | null>;
  /**
   * Writes down what was decided, null for what was taken back, in place of the decision before.
   *
   * @returns false, and nothing is written, where the decision before is no longer of that kind: somebody else was first
   */
  decide(code: FilmCode, decision: FilmDecision | null, before: FilmDecision['kind'] | null): Promise<boolean>;
}
