import { erasuresTopic, type MemberRecord, membersTopic, type TransactionRecord, transactionsTopic } from '@marquee/core';
import { createDuckdbAudienceWriter, createInProcessBus, openDuckdb } from '@marquee/platform';
import { expect, test } from 'vitest';
import { consumeTopics } from '../src/index.ts';

const member: MemberRecord = {
  moviegoer: 'north:a',
  exhibitor: 'north',
  birthDay: null,
  gender: 'other',
  region: null,
  postcode: null,
  tier: null,
  joinedDay: null,
  favouriteSite: null,
  preferredSites: [],
  reachableBy: ['push'],
  updatedAt: 1,
  text: 'a',
};
const transaction: TransactionRecord = {
  id: 'T1',
  moviegoer: 'north:b',
  exhibitor: 'north',
  purchasedAt: 0,
  purchaseDay: 0,
  channel: null,
  site: 'n1',
  filmCode: null,
  filmTitle: null,
  sessionStart: 600,
  format: null,
  tickets: [{ type: 'adult', quantity: 1, price: 100 }],
  concessionAmount: 0,
  status: 'sold',
  updatedAt: 1,
  text: 'a',
};

test('what is published becomes moviegoers and visits, once however often it comes, and an erasure takes them away', async () => {
  const database = await openDuckdb(':memory:', { readers: 1 });
  const writer = createDuckdbAudienceWriter(database);
  const bus = createInProcessBus({});
  const subscription = await consumeTopics(bus, writer);
  const state = () =>
    database.read(undefined, async (connection) =>
      (
        await connection.runAndReadAll('SELECT moviegoers::INTEGER AS moviegoers, visits::INTEGER AS visits FROM audience_state')
      ).getRowObjectsJson(),
    );
  for (let i = 0; i < 2; i += 1) {
    await bus.publish(membersTopic, [{ key: member.moviegoer, payload: member }]);
    await bus.publish(transactionsTopic, [{ key: transaction.moviegoer, payload: transaction }]);
  }
  await bus.drain();
  expect(await state()).toEqual([{ moviegoers: 2, visits: 1 }]);
  await bus.publish(erasuresTopic, [{ key: 'north:b', payload: { moviegoer: 'north:b', day: 20_000 } }]);
  await bus.publish(transactionsTopic, [{ key: transaction.moviegoer, payload: { ...transaction, updatedAt: 2 } }]);
  await bus.drain();
  expect(await state()).toEqual([{ moviegoers: 1, visits: 0 }]);
  await subscription.stop();
  await bus.close();
  await writer.close();
  await database.close();
});
