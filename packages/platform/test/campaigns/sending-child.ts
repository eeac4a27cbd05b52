// Sends a part of a campaign by its webhook until it is done, at a given time: `sending-child.ts <database> <milliseconds since 1970>`.
import { type DeliveryOf, deliverNext } from '@marquee/core';
import { createDelivery } from '../../src/campaigns/delivery.ts';
import { drawBySalt } from '../../src/campaigns/draw.ts';
import { messageRenderer } from '../../src/mail/message-renderer.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';

const [url = '', begun = '0'] = process.argv.slice(2);
const of: DeliveryOf = { campaignId: 'cam_1', exhibitor: 'north' };
const metadata = createMetadataStore(await openDatabase(url));
let now = Number(begun);
let made = 0;
const clock = { now: () => now };
const ids = { next: (prefix: string) => `${prefix}_${begun}_${++made}` };
const delivery = createDelivery({ addresses: ['127.0.0.0/8'], secret: 's'.repeat(40), clock });
const ports = { metadata, clock, ids, draw: drawBySalt, delivery, messages: messageRenderer };
for (let next: number | null = now; next !== null; ) {
  now = Math.max(now, next);
  next = await deliverNext(ports, of);
}
await metadata.close();
