import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditEntry } from '@marquee/core';
import { openDatabase } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { sealAudit } from '../src/seal-audit.ts';

test('a start seals what is in no chain, says so in the log, and says it otherwise once there was a chain', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-seal-'));
  const database = await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`);
  const metadata = createMetadataStore(database);
  let made = 0;
  const parts = { metadata, clock: { now: () => Date.UTC(2026, 10, 20) + made }, ids: { next: (kind: string) => `${kind}_new_${++made}` } };
  const around = async (id: string) => {
    const entry = auditEntry({
      id,
      at: '2026-11-01T00:00:00.000Z',
      actor: 'ada',
      organisationId: null,
      action: 'people.add',
      requestId: 'r',
    });
    await database.auditEntry.create({ data: { ...entry, at: new Date(entry.at) } });
  };
  try {
    expect(await sealAudit(parts)).toBe(0);
    expect(await metadata.audit.list(9)).toEqual([]);
    for (const id of ['aud_1', 'aud_2']) await around(id);
    expect(await sealAudit(parts)).toBe(2);
    await around('aud_3');
    expect(await sealAudit(parts)).toBe(1);
    expect((await metadata.audit.list(2)).map(({ action, changedTo }) => [action, changedTo])).toEqual([
      ['audit.sealedLate', '{"entries":"1","first":"aud_3","last":"aud_3"}'],
      ['audit.sealed', '{"entries":"2","first":"aud_1","last":"aud_2"}'],
    ]);
    expect(await metadata.audit.verify()).toMatchObject({ entries: 5, broken: null, outside: { count: 0 } });
  } finally {
    await metadata.close();
    await rm(folder, { recursive: true, force: true });
  }
});
