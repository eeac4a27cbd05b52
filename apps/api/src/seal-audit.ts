import { auditEntry, type Ports, sealedLate } from '@marquee/core';

/**
 * Seals the entries of the audit log that a version of before the chain wrote, at the start; what was done is an entry of its own. Once there is
 * a chain, nobody should write around it: that is on record under another name, and `marquee doctor` speaks of it.
 *
 * @returns how many were sealed
 */
export async function sealAudit({ metadata, clock, ids }: Pick<Ports, 'metadata' | 'clock' | 'ids'>): Promise<number> {
  const { count, first, last, late } = await metadata.audit.sealRest();
  if (count === 0) return 0;
  await metadata.audit.append(
    auditEntry({
      id: ids.next('aud'),
      at: new Date(clock.now()).toISOString(),
      actor: 'operator',
      organisationId: null,
      action: late ? sealedLate : 'audit.sealed',
      changedTo: JSON.stringify({ entries: String(count), first: first ?? '', last: last ?? '' }),
      requestId: 'start',
    }),
  );
  return count;
}
