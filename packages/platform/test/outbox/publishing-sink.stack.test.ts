import {
  campaignMembersTopic,
  erasuresTopic,
  type FeedSink,
  filmsTopic,
  type MetadataStore,
  membersTopic,
  topics,
  transactionsTopic,
} from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { startOutboxPublisher } from '../../src/outbox/publisher.ts';
import { createPublishingSink } from '../../src/outbox/publishing-sink.ts';
import { campaignMember, member, transaction } from '../audience-writer/samples.ts';
import { openKafka } from '../event-bus/open-kafka.ts';
import { film } from '../metadata-store/samples.ts';
import { ownDatabase } from '../support/own-database.ts';

describe('publishing feed sink', () => {
  const closing: (() => Promise<unknown>)[] = [];
  let bus: KafkaBus;
  let metadata: MetadataStore;
  let sink: FeedSink;
  let refreshed = 0;

  beforeEach(async () => {
    const own = await ownDatabase();
    closing.push(() => own.drop());
    const database = await openDatabase(own.url);
    metadata = createMetadataStore(database);
    closing.push(() => metadata.close());
    bus = openKafka(topics);
    closing.push(() => bus.close());
    const publisher = startOutboxPublisher({ database, bus });
    closing.push(() => publisher.stop());
    refreshed = 0;
    sink = createPublishingSink({
      bus,
      log: bus,
      metadata,
      audience: { status: async () => ({ dataAsOf: null, moviegoers: 7, visits: 9, dataVersion: '1' }) },
      takenBy: [membersTopic, transactionsTopic, campaignMembersTopic, filmsTopic].map((topic) => ({ topic, group: 'workers' })),
      refresh: async () => {
        refreshed += 1;
      },
    });
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  const batch = {
    members: Array.from({ length: 300 }, (_, n) => member({ moviegoer: `north:${n}` })),
    transactions: Array.from({ length: 900 }, (_, n) => transaction({ id: `T${n}`, moviegoer: `north:${n % 300}` })),
    campaignMembers: Array.from({ length: 200 }, (_, n) => campaignMember({ moviegoer: `north:${n}` })),
    checkpoint: { importId: 'i1', file: 'f', rows: 1_200, done: true, offset: 9, line: 2, fingerprint: 'x', refused: {} },
  };

  it('has its rows on the topics and its checkpoint in the database once they are accepted, each row under its moviegoer', async () => {
    await sink.accept(batch);
    expect(await sink.checkpoints('i1')).toEqual([batch.checkpoint]);
    const members: string[] = [];
    const transactions: string[] = [];
    await bus.subscribe(membersTopic, 'look', async (messages) => {
      for (const { key, payload } of messages) members.push(`${key} ${payload.moviegoer}`);
    });
    await bus.subscribe(transactionsTopic, 'look', async (messages) => {
      for (const { key, payload } of messages) transactions.push(`${key} ${payload.id}`);
    });
    const taken: string[] = [];
    await bus.subscribe(campaignMembersTopic, 'look', async (messages) => {
      for (const { key, payload } of messages) taken.push(`${key} ${payload.moviegoer}`);
    });
    await bus.drain();
    expect([...taken].sort()).toEqual(batch.campaignMembers.map(({ moviegoer }) => `${moviegoer} ${moviegoer}`).sort());
    expect([...members].sort()).toEqual(batch.members.map(({ moviegoer }) => `${moviegoer} ${moviegoer}`).sort());
    expect([...transactions].sort()).toEqual(batch.transactions.map(({ id, moviegoer }) => `${moviegoer} ${id}`).sort());
  });

  it('settles when the workers have taken everything, what the outbox still had included, and says how far they are', async () => {
    await metadata.catalogue.upsert({ films: [film('f1', 'One')] });
    await sink.accept(batch);
    const heard: { done: number; total: number }[] = [];
    let settled = false;
    const settling = sink.settle({ onProgress: (progress) => heard.push(progress) }).then((summary) => {
      settled = true;
      return summary;
    });
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(2);
    expect([settled, refreshed, heard[0]]).toEqual([false, 0, { done: 0, total: 1_401 }]);
    await bus.subscribe(membersTopic, 'workers', async () => {});
    await bus.subscribe(transactionsTopic, 'workers', async () => {});
    await bus.subscribe(campaignMembersTopic, 'workers', async () => {});
    await bus.subscribe(filmsTopic, 'workers', async () => {});
    expect(await settling).toEqual({ moviegoers: 7, visits: 9, duplicates: null, outdated: null, concessionsOnly: null });
    expect([refreshed, heard.at(-1)]).toEqual([1, { done: 1_401, total: 1_401 }]);
  });

  it('can be told to stop waiting', async () => {
    await sink.accept(batch);
    const stop = new AbortController();
    const settling = sink.settle({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(settling).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('an erasure goes the outbox’s way', async () => {
    const erased: unknown[] = [];
    await bus.subscribe(erasuresTopic, 'look', async (messages) => void erased.push(...messages.map(({ payload }) => payload)));
    await metadata.transaction((inside) => inside.outbox.add(erasuresTopic, [{ moviegoer: 'north:1', day: 20_500 }]));
    await expect.poll(() => erased, { timeout: 20_000 }).toEqual([{ moviegoer: 'north:1', day: 20_500 }]);
  });
});
