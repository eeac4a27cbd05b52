import type { PersonActor } from '../../access/index.ts';
import type { PersonRecord } from '../../records/index.ts';

/** Who can sign in, and for which organisation. */
export interface People {
  /** Null when the person is unknown or belongs to no organisation. */
  actor(personId: string): Promise<PersonActor | null>;
  list(): Promise<readonly PersonRecord[]>;
  /** Names by id, of those that exist. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
