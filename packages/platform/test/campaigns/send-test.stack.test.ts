import { vi } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { ownDatabase } from '../support/own-database.ts';
import { openProduct } from '../verbs/open-product.ts';
import { sendTestSuite } from './send-test.suite.ts';
import { moviegoersOf, openCampaigns } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const moviegoers = moviegoersOf(17, 1_500);

sendTestSuite('MySQL', async () => {
  const own = await ownDatabase();
  const metadata = createMetadataStore(await openDatabase(own.url));
  const { ports, ...audience } = await openProduct(moviegoers);
  const close = async () => {
    await audience.close();
    await metadata.close();
    await own.drop();
  };
  return openCampaigns(moviegoers, { audience: ports.audience, metadata, close });
});
