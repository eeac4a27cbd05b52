import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { keepHouse } from '../src/housekeeping.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-20T10:00:00.000Z');
const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString();

test('the audit log is kept as long as is set, unreadable rows a shorter time, and house is kept once a day', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-house-'));
  const metadata = createMetadataStore(await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`));
  try {
    for (const days of [3, 11, 12])
      await metadata.audit.append({
        ...{ id: `aud_${days}`, at: daysAgo(days), actor: 'operator', organisationId: null, action: 'audiences.count', definition: null },
        ...{
          scope: 'all',
          asOf: null,
          count: 1,
          subject: null,
          changedTo: null,
          figures: null,
          variants: null,
          figuresOf: null,
          conditions: null,
          requestId: 'r',
        },
      });
    const unreadable = { exhibitor: 'north', feed: 'members', file: 'members.csv', line: 2, reason: 'not_parseable', detail: '' } as const;
    const row = { bytes: Buffer.from('"').toString('base64'), format: 'csv', header: 'member_id,updated_at', messageKey: null } as const;
    await metadata.deadLetters.record([4, 6].map((days) => ({ ...unreadable, ...row, id: `dl_${days}`, at: daysAgo(days) })));

    const house = (at: number) => keepHouse({ metadata, clock: { now: () => at }, days: { audit: 10, unreadable: 5 } });
    expect(await house(now)).toEqual({ audit: 2, letters: 1 });
    expect((await metadata.audit.list(10)).map(({ id }) => id)).toEqual(['aud_3']);
    expect((await metadata.deadLetters.list({})).map(({ id }) => id)).toEqual(['dl_4']);
    expect(await house(now + dayMs - 1)).toBeNull();
    expect(await house(now + 2 * dayMs)).toEqual({ audit: 0, letters: 1 });
  } finally {
    await metadata.close();
    await rm(folder, { recursive: true, force: true });
  }
});
