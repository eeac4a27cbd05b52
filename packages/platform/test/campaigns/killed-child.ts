// Does what is due of a campaign on the stores of a folder: takes and splits, hands the files over, measures. A dot for each step, so that a parent can kill it at one.
import { appendFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { advanceCampaign, type Campaigns, campaignMembersTopic, type MetadataStore, openHandOver } from '@marquee/core';
import { drawBySalt } from '../../src/campaigns/draw.ts';
import { handOverTokens } from '../../src/campaigns/hand-over-tokens.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openStores } from '../../src/profiles/open-stores.ts';

const [folder = '', id = '', attempt = '', start = ''] = process.argv.slice(2);
const stores = await openStores(loadConfig({ MARQUEE_DATA: folder }, {}));
const step = () => process.stdout.write('.');
// In small batches, so that there is something between them.
const cut = async function* <T>(items: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
  for await (const batch of items)
    for (let at = 0; at < batch.length; at += 25) {
      step();
      yield batch.slice(at, at + 25);
    }
};
const counted = (store: Campaigns): Campaigns =>
  new Proxy(store, {
    get: (target, name: keyof Campaigns) => {
      step();
      return target[name];
    },
  });
const metadata: MetadataStore = {
  ...stores.metadata,
  campaigns: counted(stores.metadata.campaigns),
  transaction: (run) => stores.metadata.transaction((inside) => run({ ...inside, campaigns: counted(inside.campaigns) })),
};
let made = 0;
const ports = {
  metadata,
  audience: {
    ...stores.audience,
    recipients: (...asked: Parameters<typeof stores.audience.recipients>) => cut(stores.audience.recipients(...asked)),
    outcomes: (...asked: Parameters<typeof stores.audience.outcomes>) => cut(stores.audience.outcomes(...asked)),
  },
  // Each process at another time, so that what was done twice shows.
  clock: { now: () => Number(start) + Number(attempt) * 60_000 },
  ids: { next: (prefix: string) => `${prefix}_${attempt.padStart(3, '0')}_${String(++made).padStart(6, '0')}` },
  draw: drawBySalt,
  handOverTokens,
};
await stores.bus.subscribe(campaignMembersTopic, 'audience', async (messages) => {
  step();
  await stores.writer.accept({ members: [], transactions: [], campaignMembers: messages.map(({ payload }) => payload) });
  step();
});
stores.startOutbox();

await advanceCampaign(ports, id);
if ((await metadata.campaigns.find(id))?.state === 'sending')
  for (const { exhibitor } of await metadata.campaigns.parts([id])) {
    const left = await metadata.campaigns.members({ campaignId: id, exhibitor, group: 'target', unsent: true, limit: 1 });
    if (left.length === 0) continue;
    const { token, digest } = handOverTokens.make();
    const expiresAt = new Date(ports.clock.now() + 3_600_000).toISOString();
    await metadata.campaigns.addHandOver({ digest, campaignId: id, exhibitor, createdBy: 'beatriz', expiresAt });
    const { lines } = await openHandOver(ports, token, { requestId: 'req', address: '127.0.0.1' });
    const file = path.join(folder, `handed-${exhibitor}-${attempt}`);
    for await (const some of lines) {
      step();
      await appendFile(`${file}.part`, some);
    }
    await rename(`${file}.part`, `${file}.csv`);
  }
await advanceCampaign(ports, id);
while ((await stores.metadata.outbox.waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
await stores.writer.settle();
await stores.close();
process.stdout.write('done');
