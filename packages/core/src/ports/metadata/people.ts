import type { PersonActor } from '../../access/index.ts';
import type { PersonRecord, Role } from '../../records/index.ts';

/** Somebody who is to be brought on. */
export type NewPerson = Omit<PersonRecord, 'suspendedAt' | 'hasPassword' | 'lastSignInAt' | 'secondFactor'>;

/** Who can sign in, and for which organisation. What changes a person throws `not_found` when there is none with that id. */
export interface People {
  /** Null when the person is unknown, belongs to no organisation or is suspended. */
  actor(personId: string): Promise<PersonActor | null>;
  /** By id, or by address in whatever case. */
  find(who: string): Promise<PersonRecord | null>;
  /** By name. */
  list(): Promise<readonly PersonRecord[]>;
  /** Names by id, of those that exist. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * A person with what is kept of a password. Throws `conflict` when id or address are taken, `not_found` when there is no such
   * organisation, and `bad_request` when its kind has no such role.
   */
  insert(person: NewPerson, passwordHash: string): Promise<void>;
  /** Throws `bad_request` when the kind of the person's organisation has no such role. */
  setRole(id: string, role: Role): Promise<void>;
  /** Signs the person out everywhere and lets nobody sign in as them, from an instant (ISO) on; the first one stands. */
  suspend(id: string, at: string): Promise<void>;
  /** How many administrators can sign in beside somebody; inside a transaction they stay so until it ends. */
  otherAdministrators(id: string): Promise<number>;
  /** Lets the person sign in again, with the password they had. */
  restore(id: string): Promise<void>;
  /** What is kept of the only password from now on; signs the person out everywhere. */
  setPassword(id: string, passwordHash: string): Promise<void>;
}
