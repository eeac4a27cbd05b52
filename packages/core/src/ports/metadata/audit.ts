import type { AuditEntry, Publication } from '../../records/index.ts';

/** Who did what; entries are added, and leave with their age. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** What an organisation, or every one, was told since an instant (ISO): the entries that published figures, or were stopped. */
  published(since: string, organisationId?: string): Promise<readonly Publication[]>;
  list(limit: number): Promise<readonly AuditEntry[]>;
  /** Names a subject otherwise in every entry: somebody who was erased may not be read out of the log. */
  renameSubject(from: string, to: string): Promise<void>;
  /** Removes the entries from before an instant (ISO); how many they were. */
  removeBefore(at: string): Promise<number>;
}
