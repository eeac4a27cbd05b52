import type { AuditEntry, Publication } from '../../records/index.ts';

/** Which entries are looked for; what is left out is not asked. */
export interface AuditQuery {
  readonly organisationId?: string;
  readonly actor?: string;
  /** A verb, or an entity, which is every verb of it. */
  readonly action?: string;
  /** From an instant (ISO) on, and before one. */
  readonly since?: string;
  readonly before?: string;
  /** Stands somewhere in the entry, in whatever case of the letters a to z. */
  readonly text?: string;
  /** Ids that the text is a name of: entries by or about one of them are found too. */
  readonly named?: readonly string[];
}

/** An entry as it is kept: with its place in the chain and its hash, null until it is sealed. */
export interface KeptEntry extends AuditEntry {
  readonly sequence: number | null;
  readonly hash: string | null;
}

/** What is wrong at an entry of the chain; `end`: it is not what the chain says it ends with. */
export type ChainFault = 'altered' | 'missing' | 'added' | 'subject' | 'end';

export interface ChainReport {
  /** How many entries are in it. */
  readonly entries: number;
  /** Its end: whoever notes both elsewhere can tell later that nothing before was changed. */
  readonly sequence: number;
  readonly hash: string;
  /** The first entry that is not as it was sealed; the id is null where there is none at that place. */
  readonly broken: { readonly sequence: number; readonly id: string | null; readonly fault: ChainFault } | null;
  /** Entries that are in no chain: of a version before it, or written by hand. */
  readonly outside: { readonly count: number; readonly first: string | null };
}

/** What was put at the end of the chain afterwards. */
export interface Sealed {
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  /** There was a chain already that they were not in. */
  readonly late: boolean;
}

/**
 * Who did what; entries are added, and leave with their age. Each is sealed with a hash of itself and of the one before, so that none can be
 * altered, removed, inserted or moved without a trace. The subject is in it by a salted digest, so that it can be named otherwise.
 */
export interface AuditLog {
  /** All of them, or none, next to one another. Who writes at the same time comes before or after. */
  append(...entries: readonly AuditEntry[]): Promise<void>;
  /** What an organisation, or every one, was told since an instant (ISO): the entries that published figures, or were stopped. */
  published(since: string, organisationId?: string): Promise<readonly Publication[]>;
  list(limit: number): Promise<readonly AuditEntry[]>;
  /** Newest first, after an entry of the page before: however many there are, a page costs the same unless a text is looked for. */
  page(query: AuditQuery & { readonly after?: Pick<AuditEntry, 'at' | 'id'>; readonly limit: number }): Promise<readonly KeptEntry[]>;
  /** Names a subject otherwise in every entry: somebody who was erased may not be read out of the log. */
  renameSubject(from: string, to: string): Promise<void>;
  /** Removes the oldest entries, up to the first that is not from before an instant (ISO); how many they were. What is left stays whole. */
  removeBefore(at: string): Promise<number>;
  /** Seals, in the order of their time, the entries that are in no chain. */
  sealRest(): Promise<Sealed>;
  /** Looks through the whole chain. */
  verify(): Promise<ChainReport>;
}
