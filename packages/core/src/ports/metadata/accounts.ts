import type { SecondFactorRecord, SessionRecord } from '../../records/index.ts';

/** What people sign in with, and where they are signed in. What changes an account throws `not_found` when there is nobody with that id. */
export interface Accounts {
  /** Another name. */
  rename(personId: string, name: string): Promise<void>;
  /** What is kept of the password; null for somebody without one. */
  passwordHash(personId: string): Promise<string | null>;
  /** What is kept of the only password from now on; ends every session of the person but one. */
  setPassword(personId: string, passwordHash: string, keptSession?: string): Promise<void>;
  /** The sessions that have not run out at an instant (ISO), the last seen first. */
  sessions(personId: string, at: string): Promise<readonly SessionRecord[]>;
  /** Ends one of a person's sessions; false when there is none with that id. */
  endSession(personId: string, id: string): Promise<boolean>;
  /** Ends every session of a person but one; how many there were. */
  endSessions(personId: string, keptSession?: string): Promise<number>;
  /** What is kept of the authenticator app; null for somebody without one. */
  secondFactor(personId: string): Promise<SecondFactorRecord | null>;
  /** Keeps the key of an app that is not confirmed yet, in place of another such; false where one is confirmed. */
  beginSecondFactor(personId: string, secret: string): Promise<boolean>;
  /** Asks for a code of the app from now on; false when there is none to confirm. One of several at once is told true. */
  confirmSecondFactor(personId: string, recoveryCodes: string): Promise<boolean>;
  /** Other recovery codes in place of those before; false where no app is confirmed. */
  setRecoveryCodes(personId: string, recoveryCodes: string): Promise<boolean>;
  /** Asks for no code any more; false where none was asked for. */
  endSecondFactor(personId: string): Promise<boolean>;
  /** Ends every session and lets nobody sign in as the person from an instant (ISO) on, as they asked. */
  leave(personId: string, at: string): Promise<void>;
}
