import { dayOfIso } from '@marquee/dsl';
import { vi } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { openElasticsearchHarness } from '../audience-store/elasticsearch-harness.ts';
import { ownDatabase } from '../support/own-database.ts';
import { webhookKillsSuite } from './webhook-kills.suite.ts';
import { moviegoersOf, openCampaigns, sendOn } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const moviegoers = moviegoersOf(17, 1_500);

webhookKillsSuite('Elasticsearch and MySQL', async () => {
  const own = await ownDatabase();
  const metadata = createMetadataStore(await openDatabase(own.url));
  const servers = await openElasticsearchHarness({ today: () => dayOfIso(sendOn) + 7 });
  await servers.load(moviegoers);
  const close = async () => {
    await servers.close();
    await metadata.close();
    await own.drop();
  };
  return openCampaigns(moviegoers, { audience: servers.store, metadata, close });
});
