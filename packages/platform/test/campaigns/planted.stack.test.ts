import { dayOfIso } from '@marquee/dsl';
import { vi } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { openElasticsearchHarness } from '../audience-store/elasticsearch-harness.ts';
import { ownDatabase } from '../support/own-database.ts';
import { plantedSuite } from './planted.suite.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

plantedSuite('Elasticsearch and MySQL', async (now) => {
  const own = await ownDatabase();
  const metadata = createMetadataStore(await openDatabase(own.url), now);
  const servers = await openElasticsearchHarness({ today: () => dayOfIso('2026-08-01') });
  const close = async () => {
    await servers.close();
    await metadata.close();
    await own.drop();
  };
  return { audience: servers.store, metadata, load: (moviegoers) => servers.load(moviegoers), close };
});
