import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DeadLetter, deadLettersTopic } from '@marquee/core';
import { openDatabase } from '@marquee/platform';
import { createInProcessBus, createMetadataStore } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { consumeDeadLetters } from '../src/dead-letters.ts';

const letter = (id: number): DeadLetter => ({
  id: `dl_${String(id).padStart(5, '0')}`,
  exhibitor: 'north',
  feed: 'members',
  file: 'members.v1',
  line: 1,
  reason: 'refused_by_store',
  detail: 'The audience store refuses it.',
  bytes: '',
  format: 'ndjson',
  header: null,
  messageKey: null,
  at: '2026-11-20T10:00:00.000Z',
});

test('what workers refuse is kept once, however often and in whatever order it comes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-letters-'));
  const metadata = createMetadataStore(await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`));
  const bus = createInProcessBus({ batchSize: 2_000 });
  try {
    await consumeDeadLetters(bus, metadata);
    const letters = Array.from({ length: 1_200 }, (_, id) => letter(id));
    for (const sent of [letters, letters.toReversed()])
      await bus.publish(
        deadLettersTopic,
        sent.map((payload) => ({ key: payload.id, payload })),
      );
    await bus.drain();
    expect(await metadata.deadLetters.countByReason()).toEqual([{ reason: 'refused_by_store', count: 1_200 }]);
  } finally {
    await bus.close();
    await metadata.close();
    await rm(folder, { recursive: true, force: true });
  }
});
