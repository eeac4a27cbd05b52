import type { KeptEntry } from '@marquee/core';
import type { SealedEntry } from '../audit-chain.ts';

/** The columns that are read to show an entry. */
export const shownColumns = {
  ...{ id: true, at: true, actor: true, organisationId: true, action: true, definition: true, scope: true, asOf: true, count: true },
  ...{ subject: true, changedFrom: true, changedTo: true, figures: true, variants: true, figuresOf: true, conditions: true },
  ...{ requestId: true, address: true, sequence: true, hash: true },
} as const satisfies Record<keyof KeptEntry, true>;

export const newestFirst = [{ at: 'desc' as const }, { id: 'desc' as const }];

/** The columns that a sealed entry is written by. */
export const sealedColumns = [
  ...(['id', 'at', 'actor', 'organisationId', 'action', 'definition', 'scope', 'asOf', 'count', 'subject', 'changedFrom'] as const),
  ...(['changedTo', 'figures', 'variants', 'figuresOf', 'conditions', 'requestId', 'address', 'sequence', 'hash'] as const),
  ...(['subjectSeal', 'subjectSalt'] as const),
] satisfies readonly (keyof SealedEntry)[];

/** A row with its instant as records have it. */
export function withInstant<R extends { readonly at: Date }>({ at, ...row }: R): Omit<R, 'at'> & { readonly at: string } {
  return { ...row, at: at.toISOString() };
}

/** The cells of a sealed entry, by its columns. */
export function cellsOf(entry: SealedEntry): (string | number | Date | null)[] {
  return sealedColumns.map((column) => (column === 'at' ? new Date(entry.at) : entry[column]));
}
