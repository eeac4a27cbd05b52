import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CampaignPart, CampaignRequest, CampaignRules, deliverSoon, emptySnapshot, type MetadataStore } from '@marquee/core';
import { createDelivery, drawBySalt, loadConfig, messageRenderer, openDatabase, openStores } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defineDeliveries } from '../src/deliveries.ts';
import { type JobRunner, openEmbeddedWorker } from '../src/embedded-worker.ts';
import { sortableIds, systemClock } from '../src/ids.ts';

type Needed = Parameters<typeof defineDeliveries>[1];
const at = '2026-11-20T10:00:00.000Z';
const money = { basis: 'delivered', fee: 0, share: 0 } as const;
const partOf = (exhibitor: string): CampaignPart => ({
  ...{ campaignId: 'cam_1', exhibitor, state: 'approved', asked: { count: 90, key: 'k' }, said: '', revision: 1 },
  terms: { channels: ['email'], sendFrom: '00:00', sendUntil: '00:00', money },
  ...{ firstApprovedBy: null, decidedAt: null, decidedBy: null, snapshot: null, measured: null },
});
const rulesOf = (url: string, perMinute: number) => {
  const handingOver = { kind: 'webhook', url, unsubscribeUrl: 'https://north.example/bye', perMinute } as const;
  return CampaignRules.parse({ handingOver });
};

let folder: string;
let closing: (() => Promise<unknown>)[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-deliveries-'));
  closing = [() => rm(folder, { recursive: true })];
});
afterEach(async () => {
  for (const close of closing) await close();
});

/** A system of an exhibitor's, on an address of this machine. */
async function receiver(taken: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => taken(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.unshift(
    async () => server.closeAllConnections(),
    () => new Promise((resolve) => server.close(resolve)),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A campaign that is sent to 90 moviegoers of each of these exhibitors' systems. */
async function sendingTo(metadata: MetadataStore, receivers: Readonly<Record<string, string>>, perMinute: number): Promise<Needed> {
  const { campaigns, deliveries, organisations } = metadata;
  const delivery = createDelivery({ addresses: ['127.0.0.0/8'], secret: 's'.repeat(40), clock: systemClock });
  await organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [], apart: [] });
  await campaigns.insert({
    ...{ id: 'cam_1', organisationId: 'studio', name: 'Opening', state: 'sending', frozen: null, salt: 's', revision: 1 },
    request: CampaignRequest.parse({ sendOn: '2020-01-01' }),
    ...{ createdAt: at, createdBy: 'p', changedAt: at, changedBy: 'p', submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
  });
  await campaigns.replaceParts('cam_1', Object.keys(receivers).map(partOf));
  for (const [exhibitor, url] of Object.entries(receivers)) {
    const of = { campaignId: 'cam_1', exhibitor, channels: 'email', variant: 0, zone: 'UTC', group: 'target', sentAt: null } as const;
    const members = Array.from({ length: 90 }, (_, place) => ({ ...of, moviegoer: `${exhibitor}:m${place}` }));
    await campaigns.takeMembers(partOf(exhibitor), members, emptySnapshot({ asOf: '2026-11-19', dataVersion: '1' }));
    await campaigns.saveRules(exhibitor, rulesOf(url, perMinute));
    await deliveries.setSecret(exhibitor, delivery.makeSecret(exhibitor).sealed);
    await deliveries.begin({ campaignId: 'cam_1', exhibitor, at });
  }
  return { metadata, clock: systemClock, ids: sortableIds(systemClock), draw: drawBySalt, delivery, messages: messageRenderer };
}

it('a job sends a campaign to an exhibitor’s system as fast as it takes it, and leaves the next job what has to wait', async () => {
  const metadata = createMetadataStore(await openDatabase(`file:${folder}/metadata.sqlite`));
  closing.unshift(() => metadata.close());
  const calls: number[] = [];
  const url = await receiver((response) => {
    calls.push(Date.now());
    response.writeHead(200).end();
  });
  const ports = await sendingTo(metadata, { north: url }, 30);
  const { campaigns, deliveries } = metadata;
  let how: Parameters<JobRunner['define']>[1] | null = null;
  /** Does the job that is due, as the processes that do jobs do. */
  const doOne = async () => {
    const now = Date.now();
    const job = await metadata.jobs.take('delivery', { owner: 'test', at: now, until: now + 60_000 });
    if (!job || !how) throw new Error('There is a job.');
    await how.run(job, { signal: new AbortController().signal, save: async () => {} });
    await metadata.jobs.remove([job.id]);
  };
  const define: JobRunner['define'] = (_kind, given) => {
    how = given;
  };
  defineDeliveries({ define }, ports);
  await deliverSoon(ports);
  await doOne();
  expect(calls).toHaveLength(1);
  // A minute's worth was sent: the next is written down for when it is over, and nothing is sent before.
  const job = await metadata.jobs.latest('delivery', 'cam_1/north');
  expect(job).toMatchObject({ state: 'waiting' });
  expect((job?.dueAt ?? 0) - (calls[0] ?? 0)).toBeGreaterThan(50_000);
  // More a minute from now on, as after a change of the rules; it is due now.
  await campaigns.saveRules('north', rulesOf(url, 6_000));
  const going = await deliveries.find('cam_1', 'north');
  if (!going) throw new Error('It has begun.');
  expect(going).toMatchObject({ sent: 30, batches: 1 });
  await deliveries.update({ ...going, nextAt: at, revision: going.revision + 1 }, going.revision);
  await metadata.jobs.remove([job?.id ?? '']);
  await deliverSoon(ports);
  await doOne();
  expect(await deliveries.find('cam_1', 'north')).toMatchObject({ state: 'done', sent: 90, batches: 2 });
  // With its end the campaign is due.
  expect(await metadata.jobs.latest('campaign', 'cam_1')).toMatchObject({ state: 'waiting' });
}, 60_000);

it('a system that is slow to answer holds up no other', async () => {
  const stores = await openStores(loadConfig({}, { MARQUEE_DATA: folder, LOG_LEVEL: 'silent' }));
  closing.unshift(() => stores.close());
  const { metadata } = stores;
  const happened: string[] = [];
  const waiting: ServerResponse[] = [];
  // The one that comes first answers once the others have been sent everything; a call that is given up for its silence is told apart.
  const slow = await receiver((response) => {
    response.on('close', () => happened.push('north ended'));
    waiting.push(response);
  });
  const quick = async (name: string) =>
    receiver((response) => {
      happened.push(name);
      response.writeHead(200).end();
    });
  const ports = await sendingTo(metadata, { north: slow, south: await quick('south'), west: await quick('west') }, 6_000);
  const ids = sortableIds(systemClock);
  const worker = openEmbeddedWorker({ stores, clock: systemClock, ids, logger: pino({ level: 'silent' }), tell: async () => {} });
  defineDeliveries(worker.runner, ports);
  closing.unshift(() => worker.stop());
  await deliverSoon(ports);
  await worker.start();
  await expect.poll(() => happened.toSorted(), { timeout: 30_000 }).toEqual(['south', 'west']);
  await expect.poll(() => waiting.length).toBe(1);
  for (const response of waiting) response.writeHead(200).end();
  const states = async () => (await metadata.deliveries.of('cam_1')).map(({ state, sent }) => [state, sent]);
  await expect.poll(states, { timeout: 30_000 }).toEqual(Array.from({ length: 3 }, () => ['done', 90]));
}, 90_000);
