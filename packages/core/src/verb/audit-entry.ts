import type { AuditEntry } from '../records/index.ts';

type Always = 'id' | 'at' | 'actor' | 'organisationId' | 'action' | 'requestId';

/** An entry of what is known: everything else is null. */
export function auditEntry(known: Pick<AuditEntry, Always> & Partial<AuditEntry>): AuditEntry {
  return {
    ...{ definition: null, scope: null, asOf: null, count: null, subject: null, changedFrom: null, changedTo: null },
    ...{ figures: null, variants: null, figuresOf: null, conditions: null, address: null },
    ...known,
  };
}
