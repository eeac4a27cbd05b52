import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CampaignPart, CampaignRequest, CampaignRules, deliverSoon, emptySnapshot } from '@marquee/core';
import { createDelivery, drawBySalt, messageRenderer, openDatabase } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { expect, it } from 'vitest';
import { defineDeliveries } from '../src/deliveries.ts';
import type { JobRunner } from '../src/embedded-worker.ts';
import { sortableIds, systemClock } from '../src/ids.ts';

const at = '2026-11-20T10:00:00.000Z';
const money = { basis: 'delivered', fee: 0, share: 0 } as const;
const part: CampaignPart = {
  ...{ campaignId: 'cam_1', exhibitor: 'north', state: 'approved', asked: { count: 90, key: 'k' }, said: '', revision: 1 },
  terms: { channels: ['email'], sendFrom: '00:00', sendUntil: '00:00', money },
  ...{ firstApprovedBy: null, decidedAt: null, decidedBy: null, snapshot: null, measured: null },
};

it('a job sends a campaign to an exhibitor’s system as fast as it takes it, and leaves the next job what has to wait', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-deliveries-'));
  const metadata = createMetadataStore(await openDatabase(`file:${folder}/metadata.sqlite`));
  const calls: number[] = [];
  const server = createServer((request, response) => {
    calls.push(Date.now());
    request.resume().on('end', () => response.writeHead(200).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ids = sortableIds(systemClock);
  let how: Parameters<JobRunner['define']>[1] | null = null;
  /** Does the job that is due, as the processes that do jobs do. */
  const doOne = async () => {
    const now = Date.now();
    const job = await metadata.jobs.take('delivery', { owner: 'test', at: now, until: now + 60_000 });
    if (!job || !how) throw new Error('There is a job.');
    await how.run(job, { signal: new AbortController().signal, save: async () => {} });
    await metadata.jobs.remove([job.id]);
  };
  try {
    const { campaigns, deliveries, organisations } = metadata;
    const delivery = createDelivery({ addresses: ['127.0.0.0/8'], secret: 's'.repeat(40), clock: systemClock });
    await organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [], apart: [] });
    await campaigns.insert({
      ...{ id: 'cam_1', organisationId: 'studio', name: 'Opening', state: 'sending', frozen: null, salt: 's', revision: 1 },
      request: CampaignRequest.parse({ sendOn: '2020-01-01' }),
      ...{ createdAt: at, createdBy: 'p', changedAt: at, changedBy: 'p', submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
    });
    await campaigns.replaceParts('cam_1', [part]);
    const of = {
      campaignId: 'cam_1',
      exhibitor: 'north',
      channels: 'email',
      variant: 0,
      zone: 'UTC',
      group: 'target',
      sentAt: null,
    } as const;
    const members = Array.from({ length: 90 }, (_, place) => ({ ...of, moviegoer: `north:m${place}` }));
    await campaigns.takeMembers(part, members, emptySnapshot({ asOf: '2026-11-19', dataVersion: '1' }));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const handingOver = { kind: 'webhook', url, unsubscribeUrl: 'https://north.example/bye', perMinute: 30 } as const;
    await campaigns.saveRules('north', CampaignRules.parse({ handingOver }));
    await deliveries.setSecret('north', delivery.makeSecret('north').sealed);
    await deliveries.begin({ campaignId: 'cam_1', exhibitor: 'north', at });
    const ports = { metadata, clock: systemClock, ids, draw: drawBySalt, delivery, messages: messageRenderer };
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
    await campaigns.saveRules('north', CampaignRules.parse({ handingOver: { ...handingOver, perMinute: 6_000 } }));
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
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await metadata.close();
    await rm(folder, { recursive: true });
  }
}, 60_000);
