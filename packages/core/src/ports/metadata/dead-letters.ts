import type { DeadLetter } from '../../records/index.ts';

/** Which dead letters. */
export interface LetterQuery {
  readonly reason?: string;
  readonly exhibitor?: string;
  /** Those of the catalogue, or all the others. */
  readonly feed?: 'catalogue' | 'moviegoers';
  /** Refused before an instant (ISO). */
  readonly before?: string;
  readonly file?: string;
  /** Those of whole files alone. */
  readonly wholeFile?: true;
}

/** What was refused, with why. */
export interface DeadLetters {
  /** Idempotent by id, which is made of exhibitor, feed, file, line and bytes: another file of the same name does not displace a letter. */
  record(letters: readonly DeadLetter[]): Promise<void>;
  list(query: LetterQuery & { readonly limit?: number }): Promise<readonly DeadLetter[]>;
  /** The next some hundred after an id, in the order of ids: all are seen, whatever is removed or recorded meanwhile. */
  page(query: LetterQuery & { readonly after: string }): Promise<readonly DeadLetter[]>;
  countByReason(): Promise<readonly { readonly reason: string; readonly count: number }[]>;
  remove(ids: readonly string[]): Promise<void>;
}
