import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditEntry } from '@marquee/core';
import { openDatabase } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { keepHouse } from '../src/housekeeping.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-20T10:00:00.000Z');
const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString();

test('the audit log is kept as long as is set, unreadable rows a shorter time, answers to programs a day, and house is kept once a day', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-house-'));
  const metadata = createMetadataStore(await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`));
  try {
    for (const days of [12, 11, 3])
      await metadata.audit.append(
        auditEntry({
          ...{ id: `aud_${days}`, at: daysAgo(days), actor: 'operator', organisationId: null, action: 'audiences.count' },
          ...{ scope: 'all', count: 1, requestId: 'r' },
        }),
      );
    const unreadable = { exhibitor: 'north', feed: 'members', file: 'members.csv', line: 2, reason: 'not_parseable', detail: '' } as const;
    const row = { bytes: Buffer.from('"').toString('base64'), format: 'csv', header: 'member_id,updated_at', messageKey: null } as const;
    await metadata.deadLetters.record([4, 6].map((days) => ({ ...unreadable, ...row, id: `dl_${days}`, at: daysAgo(days) })));

    for (const hours of [25, 23]) {
      const beganAt = new Date(now - hours * 3_600_000).toISOString();
      const asked = { apiKeyId: 'key', idempotencyKey: `${hours}`, digest: 'd', attempt: 'a', beganAt };
      await metadata.programRequests.begin(asked, { forgottenBefore: daysAgo(9), givenUpBefore: daysAgo(9) });
    }

    const house = (at: number) => keepHouse({ metadata, clock: { now: () => at }, days: { audit: 10, unreadable: 5 } });
    expect(await house(now)).toEqual({ audit: 2, letters: 1, requests: 1 });
    expect((await metadata.audit.list(10)).map(({ id }) => id)).toEqual(['aud_3']);
    expect((await metadata.deadLetters.list({})).map(({ id }) => id)).toEqual(['dl_4']);
    expect(await house(now + dayMs - 1)).toBeNull();
    expect(await house(now + 2 * dayMs)).toEqual({ audit: 0, letters: 1, requests: 1 });
  } finally {
    await metadata.close();
    await rm(folder, { recursive: true, force: true });
  }
});
