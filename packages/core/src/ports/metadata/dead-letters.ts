import type { DeadLetter } from '../../records/index.ts';

/** Which dead letters. */
export interface LetterQuery {
  readonly reason?: string;
  readonly exhibitor?: string;
  /** Those of one feed, or with `moviegoers` all but the catalogue's. */
  readonly feed?: DeadLetter['feed'] | 'moviegoers';
  /** Those of these alone. */
  readonly ids?: readonly string[];
  /** Refused from an instant (ISO) on. */
  readonly since?: string;
  /** Refused before an instant (ISO). */
  readonly before?: string;
  readonly file?: string;
  /** Those of whole files alone. */
  readonly wholeFile?: true;
}

/** Dead letters that are alike. */
export interface LetterGroup {
  readonly exhibitor: string;
  readonly feed: DeadLetter['feed'];
  readonly reason: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** What was refused, with why. */
export interface DeadLetters {
  /** Idempotent by id, which is made of exhibitor, feed, file, line and bytes: another file of the same name does not displace a letter. */
  record(letters: readonly DeadLetter[]): Promise<void>;
  list(query: LetterQuery & { readonly limit?: number }): Promise<readonly DeadLetter[]>;
  /** The next some hundred after an id, in the order of ids: all are seen, whatever is removed or recorded meanwhile. */
  page(query: LetterQuery & { readonly after: string; readonly limit?: number }): Promise<readonly DeadLetter[]>;
  countByReason(): Promise<readonly { readonly reason: string; readonly count: number }[]>;
  /** How many there are of each exhibitor, feed and reason, refused from when to when (ISO). */
  summary(): Promise<readonly LetterGroup[]>;
  /** How many rows of members and transactions were refused, of some exhibitors or of all. */
  rowsOf(exhibitors: readonly string[] | 'all'): Promise<number>;
  remove(ids: readonly string[]): Promise<void>;
}
