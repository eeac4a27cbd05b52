import type { AuditEntry } from '../../records/index.ts';

/** Who did what; entries are added, and leave with their age. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  list(limit: number): Promise<readonly AuditEntry[]>;
  /** Names a subject otherwise in every entry: somebody who was erased may not be read out of the log. */
  renameSubject(from: string, to: string): Promise<void>;
  /** Removes the entries from before an instant (ISO); how many they were. */
  removeBefore(at: string): Promise<number>;
}
