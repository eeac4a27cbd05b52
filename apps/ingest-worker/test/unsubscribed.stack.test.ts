// An unsubscribing on its whole way in the cluster: told to the metadata store, sent on by the outbox, folded by a worker, asked of Elasticsearch.
import {
  type Campaign,
  type CampaignMember,
  type CampaignPart,
  CampaignRequest,
  emptySnapshot,
  membersTopic,
  nothingSaid,
  topics,
} from '@marquee/core';
import { loadConfig, loadWorkerConfig, openStores, type Stores } from '@marquee/platform';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forget } from '../../../packages/platform/test/event-bus/open-kafka.ts';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { removeIndices } from '../../../packages/platform/test/support/remove-indices.ts';
import { ownPrefix, stack } from '../../../packages/platform/test/support/stack.ts';
import { runWorker, type WorkerHost } from '../src/service/run-worker.ts';
import { foundMoviegoers } from './faults/found-moviegoers.ts';
import { temporaryFolder } from './support/stores.ts';

const at = '2026-11-20T10:00:00.000Z';
const later = '2026-11-22T10:00:00.000Z';
const prefix = ownPrefix('unsubscribed');
const waiting = { timeout: 60_000, interval: 200 };
const ids = ['north:one', 'north:two', 'north:three'] as const;
let api: Stores;
let worker: WorkerHost;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const [database, folder] = [await ownDatabase(), await temporaryFolder()];
  const settings = {
    ...{ ELASTICSEARCH_URL: stack.elasticsearch, ELASTICSEARCH_INDEX_PREFIX: prefix, DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
    ...{ KAFKA_BROKERS: stack.kafka.join(','), KAFKA_TOPIC_PREFIX: prefix, KAFKA_PARTITIONS: '2' },
  };
  const secret = 'a secret of these tests, and of nobody else';
  api = await openStores(loadConfig({}, { ...settings, MARQUEE_PROFILE: 'cluster', MARQUEE_DATA: folder.path, AUTH_SECRET: secret }));
  api.startOutbox();
  worker = await runWorker(loadWorkerConfig({}, { ...settings, WORKER_PORT: '0' }), pino({ level: 'silent' }));
  await worker.ready;
  closing.push(
    () => worker.stop(),
    () => api.close(),
    () => removeIndices(stack.elasticsearch, prefix),
    () => forget({ brokers: stack.kafka, clientId: 'test', topicPrefix: prefix, topics }),
    () => database.drop(),
    () => folder.remove(),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

const reached = async () => {
  const { moviegoers } = await foundMoviegoers(stack.elasticsearch, `${prefix}moviegoers`);
  return ids.map((id) => [...(moviegoers.get(id)?.reachableBy ?? [])].sort());
};
const said = (updatedAt: string) =>
  ids.map((moviegoer) => ({
    ...{ ...nothingSaid, moviegoer, exhibitor: 'north', postcode: null, reachableBy: ['email', 'sms', 'push'] as const },
    ...{ updatedAt: Date.parse(updatedAt), text: updatedAt },
  }));
const publish = (updatedAt: string) =>
  api.bus.publish(
    membersTopic,
    said(updatedAt).map((payload) => ({ key: payload.moviegoer, payload })),
  );

test('whoever unsubscribes from one channel is reached by the others, in Elasticsearch as in the other profile', async () => {
  const { campaigns, organisations } = api.metadata;
  await organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [], apart: [] });
  await campaigns.insert(campaign);
  await campaigns.replaceParts(campaign.id, [part]);
  const members = ids.map(
    (moviegoer): CampaignMember => ({
      ...{
        campaignId: campaign.id,
        exhibitor: 'north',
        moviegoer,
        group: 'target',
        channels: 'email,sms',
        variant: 0,
        zone: null,
        sentAt: null,
      },
    }),
  );
  await campaigns.takeMembers(part, members, emptySnapshot({ asOf: '2026-11-19', dataVersion: '1' }));
  await publish('2026-11-19T10:00:00.000Z');
  await expect.poll(reached, waiting).toEqual(ids.map(() => ['email', 'push', 'sms']));
  const heard = { campaignId: campaign.id, exhibitor: 'north', event: 'unsubscribed' } as const;
  await campaigns.recordEvent({ ...heard, moviegoers: [ids[0], ids[1]], at, channel: 'sms' });
  await campaigns.recordEvents({
    ...heard,
    events: [
      { moviegoer: ids[1], at: later, channel: 'push' },
      { moviegoer: ids[2], at },
    ],
  });
  await expect.poll(reached, waiting).toEqual([['email', 'push'], ['email'], ['push']]);
  // A row of the exhibitor's between the two is its last word of the first alone.
  await publish('2026-11-21T10:00:00.000Z');
  await expect.poll(reached, waiting).toEqual([
    ['email', 'push', 'sms'],
    ['email', 'sms'],
    ['email', 'push', 'sms'],
  ]);
}, 120_000);

const campaign: Campaign = {
  ...{ id: 'cam_1', organisationId: 'studio', name: 'Opening', state: 'submitted', request: CampaignRequest.parse({}), frozen: null },
  ...{ salt: 's', revision: 1, createdAt: at, createdBy: 'p', changedAt: at, changedBy: 'p' },
  ...{ submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
};
const part: CampaignPart = {
  ...{ campaignId: 'cam_1', exhibitor: 'north', state: 'approved', said: '', revision: 1, asked: { count: 3, key: 'k' } },
  terms: { channels: ['email', 'sms'], sendFrom: '10:00', sendUntil: '20:00', money: { basis: 'delivered', fee: 0, share: 0 } },
  ...{ firstApprovedBy: null, decidedAt: null, decidedBy: null, snapshot: null, measured: null },
};
