import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type CampaignMember,
  type CampaignPart,
  CampaignRequest,
  campaignMembersTopic,
  channelsOf,
  type MetadataStore,
} from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { createDuckdbAudienceWriter } from '../../src/audience/duckdb/write/writer.ts';
import { createInProcessBus } from '../../src/bus/in-process.ts';
import type { Database } from '../../src/metadata/database.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { handledFirst } from '../../src/outbox/handled-first.ts';
import { startOutboxPublisher } from '../../src/outbox/publisher.ts';
import { member } from '../audience-writer/samples.ts';
import { anyone, ask } from '../support/asking.ts';
import { joined } from '../support/joined.ts';
import { everyone } from '../support/scopes.ts';

const at = '2026-11-20T10:00:00.000Z';
const ids = Array.from({ length: 1_200 }, (_, n) => `north:m${String(n).padStart(4, '0')}`);
const groupOf = (n: number) => (n % 5 === 0 ? 'control' : 'target');
const membersOf = (from: number, to: number): readonly CampaignMember[] =>
  ids.slice(from, to).map((moviegoer, n) => ({
    ...{
      campaignId: 'cam_1',
      exhibitor: 'north',
      moviegoer,
      group: groupOf(from + n),
      channels: 'email',
      variant: 0,
      zone: null,
      sentAt: null,
    },
  }));

let closing: (() => Promise<unknown>)[];
let database: Database;
let metadata: MetadataStore;
beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-told-'));
  database = await openDatabase(`file:${folder}/metadata.sqlite`);
  metadata = createMetadataStore(database);
  closing = [() => metadata.close(), () => rm(folder, { recursive: true })];
  await metadata.organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [], apart: [] });
  await metadata.campaigns.insert({
    ...{ id: 'cam_1', organisationId: 'studio', name: 'Opening', state: 'submitted', request: CampaignRequest.parse({}), frozen: null },
    ...{ salt: 's', revision: 1, createdAt: at, createdBy: 'p', changedAt: at, changedBy: 'p' },
    ...{ submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
  });
});
afterEach(async () => {
  for (const close of closing) await close();
});

/** The audience of one machine, and what comes to it until the outbox is empty. */
async function audience() {
  const duckdb = await openDuckdb(':memory:', { readers: 1 });
  const store = createDuckdbAudienceStore(duckdb);
  const writer = createDuckdbAudienceWriter(duckdb);
  const bus = createInProcessBus();
  closing.unshift(
    () => bus.close(),
    () => writer.close(),
    () => store.close(),
  );
  await bus.subscribe(campaignMembersTopic, 'audience', async (messages) => {
    await writer.accept({ members: [], transactions: [], campaignMembers: messages.map(({ payload }) => payload) });
  });
  await writer.apply({ members: ids.slice(0, 900).map((moviegoer) => member({ moviegoer })), transactions: [] });
  const told = async () => {
    const publisher = startOutboxPublisher({ database, bus: handledFirst(bus, new AbortController().signal), idleMs: 20 });
    await expect.poll(() => metadata.outbox.waiting(), { timeout: 30_000 }).toBe(0);
    await publisher.stop();
    await writer.settle();
    return new Map((await joined(store.scan({ scope: everyone }))).map((one: Moviegoer) => [one.id, one]));
  };
  return { store, writer, told };
}

it('whoever is taken, and what happens since, is known to the audience: in the group they were drawn into, the first of each event', async () => {
  const { store, told, writer } = await audience();
  const { campaigns } = metadata;
  await campaigns.replaceParts('cam_1', [northern()]);
  const [part] = await campaigns.parts(['cam_1']);
  if (!part) throw new Error('There is a part.');
  const next = await campaigns.takeMembers(part, membersOf(0, 1_000), snapshotOf(ids[999] ?? ''));
  await campaigns.takeMembers(next, membersOf(1_000, 1_200), snapshotOf(null));
  const first = await told();
  expect(first.size).toBe(1_200);
  for (const [n, id] of ids.entries()) expect(first.get(id)?.campaigns).toEqual([{ campaign: 'cam_1', group: groupOf(n), events: [] }]);
  // Of whom nothing else is on record.
  expect(first.get('north:m1199')).toMatchObject({ gender: 'unknown', visits: [] });

  const heard = { campaignId: 'cam_1', exhibitor: 'north' } as const;
  // Of the control group and of nobody, nothing is taken.
  expect(await campaigns.recordEvent({ ...heard, moviegoers: [...ids, 'north:nobody'], event: 'sent', at })).toBe(960);
  await campaigns.recordEvent({ ...heard, moviegoers: ids.slice(0, 50), event: 'opened', at });
  // The same again says nothing more.
  await campaigns.recordEvent({ ...heard, moviegoers: ids.slice(0, 50), event: 'opened', at: '2026-11-21T10:00:00.000Z' });
  expect(await metadata.outbox.waiting()).toBe(3);
  const then = await told();
  for (const [n, id] of ids.entries()) {
    const events = groupOf(n) === 'control' ? [] : n < 50 ? ['sent', 'opened'] : ['sent'];
    expect(then.get(id)?.campaigns).toEqual([{ campaign: 'cam_1', group: groupOf(n), events }]);
  }
  expect(await store.count(ask({ kind: 'campaign', id: 'cam_1', group: 'target', event: 'opened' }))).toBe(40);
  expect(await store.count(ask({ kind: 'campaign', id: 'cam_1', group: 'control' }))).toBe(240);

  await writer.forget('north:m0001', 20_700);
  await campaigns.recordEvent({ ...heard, moviegoers: ['north:m0001'], event: 'clicked', at });
  expect((await told()).has('north:m0001')).toBe(false);
});

it('whoever unsubscribes is reached by nothing that reached them so, until their exhibitor says otherwise', async () => {
  const { store, told, writer } = await audience();
  const { campaigns } = metadata;
  await campaigns.replaceParts('cam_1', [northern()]);
  const [part] = await campaigns.parts(['cam_1']);
  if (!part) throw new Error('There is a part.');
  await campaigns.takeMembers(part, membersOf(0, 60), snapshotOf(null));
  const consenting = (moviegoer: string, updatedAt: number) =>
    member({ moviegoer, updatedAt, reachableBy: ['email', 'sms', 'push', 'thirdParty'], text: `row ${updatedAt}` });
  const before = Date.parse(at) - 1;
  await writer.apply({ members: ids.slice(0, 60).map((moviegoer) => consenting(moviegoer, before)), transactions: [] });
  const heard = { campaignId: 'cam_1', exhibitor: 'north', event: 'unsubscribed' } as const;
  // One by the program's call, others by a file; of the control group nothing is taken.
  await campaigns.recordEvent({ ...heard, moviegoers: ids.slice(1, 11), at });
  await campaigns.recordEvents({ ...heard, events: ids.slice(10, 20).map((moviegoer) => ({ moviegoer, at })) });
  const left = ids.slice(1, 20).filter((_, place) => groupOf(place + 1) === 'target');
  const then = await told();
  for (const id of ids.slice(0, 60))
    expect(then.get(id)?.reachableBy, id).toEqual(
      left.includes(id) ? ['push', 'sms', 'thirdParty'] : ['email', 'push', 'sms', 'thirdParty'],
    );
  // The next campaign leaves them out by consent.
  const audienceOf = async () =>
    (await joined(store.recipients({ ...ask(anyone), scope: everyone }))).filter((one) => channelsOf(one, ['email']).length > 0);
  expect((await audienceOf()).filter(({ id }) => left.includes(id))).toEqual([]);
  // A row of the exhibitor's that is older changes nothing; one that is newer is its last word.
  await writer.apply({ members: [consenting(left[0] ?? '', before), consenting(left[1] ?? '', Date.parse(at) + 1)], transactions: [] });
  expect((await audienceOf()).filter(({ id }) => left.includes(id)).map(({ id }) => id)).toEqual([left[1]]);
});

it('whoever unsubscribes from one channel is reached by the others still, and what they took back later holds longer', async () => {
  const { told, writer } = await audience();
  const { campaigns } = metadata;
  await campaigns.replaceParts('cam_1', [northern()]);
  const [part] = await campaigns.parts(['cam_1']);
  if (!part) throw new Error('There is a part.');
  await campaigns.takeMembers(part, membersOf(0, 5), snapshotOf(null));
  const [one, two, three, four] = ids.slice(1, 5);
  if (!one || !two || !three || !four) throw new Error('There are four.');
  const [dayBefore, dayAfter, then] = ['2026-11-19T10:00:00.000Z', '2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z'];
  const consenting = (moviegoer: string, updatedAt: string) =>
    member({ moviegoer, updatedAt: Date.parse(updatedAt), reachableBy: ['email', 'sms', 'push'], text: `row ${updatedAt}` });
  await writer.apply({ members: [one, two, three, four].map((moviegoer) => consenting(moviegoer, dayBefore)), transactions: [] });
  const heard = { campaignId: 'cam_1', exhibitor: 'north', event: 'unsubscribed' } as const;
  await campaigns.recordEvent({ ...heard, moviegoers: [one, two], at, channel: 'sms' });
  await campaigns.recordEvents({
    ...heard,
    events: [
      { moviegoer: two, at: then, channel: 'push' },
      { moviegoer: two, at, channel: 'push' },
      { moviegoer: three, at },
      { moviegoer: three, at: then, channel: 'sms' },
    ],
  });
  const reached = async () => {
    const found = await told();
    return [one, two, three, four].map((id) => found.get(id)?.reachableBy);
  };
  expect(await reached()).toEqual([['email', 'push'], ['email'], ['push'], ['email', 'push', 'sms']]);
  // What the exhibitor says a day after leaves what was taken back later.
  await writer.apply({ members: [one, two, three].map((moviegoer) => consenting(moviegoer, dayAfter)), transactions: [] });
  const left = [
    ['email', 'push', 'sms'],
    ['email', 'sms'],
    ['email', 'push'],
    ['email', 'push', 'sms'],
  ];
  expect(await reached()).toEqual(left);
  // Told again, and said again as after a rebuild, it is the same.
  await campaigns.recordEvent({ ...heard, moviegoers: [two], at, channel: 'push' });
  expect(await metadata.outbox.waiting()).toBe(0);
  await campaigns.sayAgain(null, 1_000);
  expect(await reached()).toEqual(left);
  const again = await audience();
  await again.writer.apply({ members: [one, two, three, four].map((moviegoer) => consenting(moviegoer, dayAfter)), transactions: [] });
  await campaigns.sayAgain(null, 1_000);
  expect([...(await again.told()).entries()].filter(([id]) => id === two)[0]?.[1].reachableBy).toEqual(['email', 'sms']);
});

it('what is taken by a process that finds it was taken already is not told either', async () => {
  const { campaigns } = metadata;
  await campaigns.replaceParts('cam_1', [northern()]);
  const [part] = await campaigns.parts(['cam_1']);
  if (!part) throw new Error('There is a part.');
  await campaigns.takeMembers(part, membersOf(0, 10), snapshotOf(ids[9] ?? ''));
  await expect(campaigns.takeMembers(part, membersOf(0, 20), snapshotOf(ids[19] ?? ''))).rejects.toMatchObject({ code: 'conflict' });
  expect(await metadata.outbox.waiting()).toBe(1);
});

function northern(): CampaignPart {
  const money = { basis: 'delivered', fee: 0, share: 0 } as const;
  return {
    ...{
      campaignId: 'cam_1',
      exhibitor: 'north',
      state: 'approved',
      terms: { channels: ['email'], sendFrom: '10:00', sendUntil: '20:00', money },
    },
    ...{ asked: { count: 100, key: 'k' }, firstApprovedBy: null, decidedAt: null, decidedBy: null, said: '' },
    ...{ snapshot: null, measured: null, revision: 1 },
  };
}

function snapshotOf(after: string | null) {
  const nobody = { people: 0, female: 0, aged: 0, ages: 0, visits: 0 };
  const excluded = { consent: 0, cap: 0, guard: 0, holdOut: 0 };
  return { asOf: '2026-11-20', dataVersion: '1', after, audience: 0, excluded, target: nobody, control: nobody, byChannels: {}, sent: 0 };
}
