// Accepts rows as the product does, in a data folder, says so, and waits to be killed before it folds them: `… push|replay|import|erase <data>`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadConfig, openStores } from '@marquee/platform';
import { openEmbeddedWorker } from '../../src/embedded-worker.ts';
import { sortableIds, systemClock } from '../../src/ids.ts';
import { createLogger } from '../../src/logger.ts';

const [how = '', data = ''] = process.argv.slice(2);
const stores = await openStores(loadConfig({ MARQUEE_DATA: data }, {}));
const acceptedOnly: typeof stores.writer = {
  ...stores.writer,
  accept: async (batch) => {
    await stores.writer.accept(batch);
    process.stdout.write('accepted\n');
  },
  settle: () => setTimeout(1_000_000, { moviegoers: 0, visits: 0, duplicates: 0, outdated: 0, concessionsOnly: 0 }),
};
const neverForgets: typeof stores.forget = () => {
  process.stdout.write('erasing\n');
  return setTimeout(1_000_000, { state: 'done', existed: false, removedFrom: [], underWay: [], remains: [] });
};
const worker = openEmbeddedWorker({
  stores: how === 'erase' ? { ...stores, forget: neverForgets } : { ...stores, writer: acceptedOnly },
  clock: systemClock,
  ids: sortableIds(systemClock),
  logger: createLogger('silent', { toStandardError: true }),
  tell: async () => {},
});
const site = {
  id: 'n1',
  exhibitor: 'north',
  code: '001',
  name: 'North One',
  region: 'US-NY',
  postcode: '10001',
  timeZone: 'America/New_York',
};
const catalogue = { exhibitors: [{ id: 'north', name: 'North Cinemas' }], sites: [site], films: [], filmMatches: [] };
const bought = {
  transaction_id: 'T1',
  member_id: 'M1',
  purchased_at: '2026-03-14T01:12:09Z',
  site_code: '001',
  session_start: '2026-03-13T19:30',
};
const row = { ...bought, film_code: 'NF', ticket_lines: ['adult:2:14.50'], status: 'sold', updated_at: '2026-03-14T02:00:00Z' };
const push = () => worker.receiver.receive({ exhibitor: 'north', feed: 'transactions', body: Buffer.from(`${JSON.stringify(row)}\n`) });

await stores.metadata.catalogue.upsert(how === 'replay' ? { ...catalogue, sites: [] } : catalogue);
if (how === 'replay') {
  // Refused for want of its site; then the site comes, and the letter is replayed.
  await push();
  await stores.metadata.catalogue.upsert(catalogue);
  await worker.importer.replayDeadLetters({});
} else if (how === 'push') await push();
else if (how === 'erase') {
  await push();
  await stores.writer.settle();
  await worker.eraser.erase({ exhibitor: 'north', memberId: 'M1' });
} else {
  const feeds = path.join(data, 'feeds');
  await mkdir(path.join(feeds, 'feeds', 'north'), { recursive: true });
  await writeFile(path.join(feeds, 'feeds', 'north', 'transactions.ndjson'), `${JSON.stringify(row)}\n`);
  await worker.importer.start({ folder: feeds, dryRun: false });
}
