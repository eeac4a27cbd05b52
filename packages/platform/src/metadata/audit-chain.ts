import { createHash } from 'node:crypto';
import type { AuditEntry } from '@marquee/core';

/** Where a chain has got to: the place and the hash of its last entry. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** An entry in the chain. */
export interface SealedEntry extends AuditEntry, ChainEnd {
  /** A digest of the subject with the salt; null where there is none. */
  readonly subjectSeal: string | null;
  /** Null where there is no subject, and once it was named otherwise. */
  readonly subjectSalt: string | null;
}
type Hashed = Omit<SealedEntry, 'hash' | 'subjectSalt'>;

/** The entry as the next of a chain. Its subject is in the hash by the seal alone. */
export function sealed(given: AuditEntry, { sequence, hash }: ChainEnd, salt: string): SealedEntry {
  const entry = storable(given);
  const subjectSeal = entry.subject === null ? null : subjectSealOf(entry.subject, salt);
  const place = { ...entry, sequence: sequence + 1, subjectSeal };
  return { ...place, subjectSalt: subjectSeal === null ? null : salt, hash: hashOf(place, hash) };
}

/** SHA-256, in hexadecimal, over the hash of the entry before and the entry's canonical text. */
export function hashOf(entry: Hashed, before: string): string {
  return sha256(`${before}\n${canonicalText(entry)}`);
}

/** SHA-256, in hexadecimal, over the salt and the subject. */
export function subjectSealOf(subject: string, salt: string): string {
  return sha256(`${salt}\n${subject}`);
}

/** The parts in this order, for good: another order or another part would be another hash of everything that is kept. */
function canonicalText(entry: Hashed): string {
  return JSON.stringify([
    ...[entry.sequence, entry.id, entry.at, entry.actor, entry.organisationId, entry.action, entry.definition, entry.scope, entry.asOf],
    ...[entry.count, entry.subjectSeal, entry.changedFrom, entry.changedTo, entry.figures, entry.variants, entry.figuresOf],
    ...[entry.conditions, entry.requestId, entry.address],
  ]);
}

/** The entry with its texts as every database gives them back: halves of characters, and the character 0, are none. */
function storable(entry: AuditEntry): AuditEntry {
  return asEntry(Object.entries(entry).map(([name, value]) => [name, typeof value === 'string' ? wellFormed(value) : value]));
}

function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\uFFFD');
}

/** The cast is safe because each part stays what it was: a text a text. */
function asEntry(parts: readonly (readonly [string, unknown])[]): AuditEntry {
  return Object.fromEntries(parts) as unknown as AuditEntry;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
