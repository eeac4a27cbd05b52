import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { startOutboxPublisher } from '../../src/outbox/publisher.ts';
import { film } from '../metadata-store/samples.ts';
import { ownDatabase } from '../support/own-database.ts';
import { outboxSuite } from './outbox.suite.ts';
import { recordingBus, said } from './recording-bus.ts';

outboxSuite('MySQL', ownDatabase);

// On one machine there is one instance: decision 0001.
it('the outbox is published by one of several instances at a time, and everything once', async () => {
  const own = await ownDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'marquee-outbox-'));
  const file = path.join(folder, 'said.ndjson');
  writeFileSync(file, '');
  const databases = await Promise.all([openDatabase(own.url), openDatabase(own.url), openDatabase(own.url)]);
  const [store] = databases.map((database) => createMetadataStore(database));
  let atWork = 0;
  let most = 0;
  const publishers = databases.map((database, n) => {
    const bus = recordingBus(file, `instance ${n}`, async () => {
      most = Math.max(most, ++atWork);
      await new Promise((resolve) => setImmediate(resolve));
      atWork -= 1;
    });
    return startOutboxPublisher({ database, bus });
  });
  for (let n = 0; n < 40; n += 1) await store?.catalogue.upsert({ films: [film(`f${n}`, `Title ${n}`)] });
  await expect.poll(() => store?.outbox.waiting(), { timeout: 20_000 }).toBe(0);
  expect(said(file).map(({ topic, key }) => `${topic} ${key}`)).toEqual(Array.from({ length: 40 }, (_, n) => `films.v1 f${n}`));
  expect(most).toBe(1);
  await Promise.all(publishers.map((each) => each.stop()));
  await Promise.all(databases.map((each) => each.kind.close()));
  await own.drop();
  rmSync(folder, { recursive: true });
});
