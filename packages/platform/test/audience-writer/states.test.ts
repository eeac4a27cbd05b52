import {
  type CampaignMemberRecord,
  campaignMemberRow,
  catalogueIndexOf,
  catalogueMapsOf,
  compareText,
  concede,
  emptyState,
  eraseState,
  type MemberRecord,
  type MoviegoerState,
  moviegoerOf,
  type TransactionRecord,
  takeRecords,
  winnersOf,
} from '@marquee/core';
import type { Moviegoer, Visit } from '@marquee/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { createDuckdbAudienceWriter } from '../../src/audience/duckdb/write/writer.ts';
import { joined } from '../support/joined.ts';
import { everyone } from '../support/scopes.ts';
import { batchesOf, historiesARun, historiesInOneStore, type Rows, storesARun } from './histories.ts';
import { campaignMember, campaignMembers, catalogue, member, members, transaction, transactions } from './samples.ts';

const index = catalogueIndexOf(catalogueMapsOf(catalogue, 1));

/** Purchase days as the pipeline makes them: by the time zone of the site. */
const asPiped = (row: TransactionRecord): TransactionRecord => ({
  ...row,
  purchaseDay: index.dayAt(row.site, row.purchasedAt) ?? row.purchaseDay,
});
const pipedTransactions = transactions.map((rows) => rows.map(asPiped));

/** Keeps states as the worker does: rows to their moviegoer, then disputes settled. */
function keeper() {
  const states = new Map<string, MoviegoerState>();
  const stateOf = (id: string) => states.get(id) ?? emptyState(id);
  return {
    states,
    take(rows: Rows) {
      const ids = new Set([...rows.members, ...rows.transactions, ...rows.campaignMembers].map(({ moviegoer }) => moviegoer));
      for (const id of ids) {
        const own = <R extends { moviegoer: string }>(all: readonly R[]) => all.filter(({ moviegoer }) => moviegoer === id);
        const taken = { members: own(rows.members), transactions: own(rows.transactions), campaignMembers: own(rows.campaignMembers) };
        states.set(id, takeRecords(stateOf(id), taken).state);
      }
      const winners = winnersOf(states.values());
      for (const [id, state] of states) states.set(id, concede(state, winners));
    },
    erase: (id: string, day: number) => void states.set(id, eraseState(stateOf(id), day)),
    moviegoers: () =>
      [...states.values()]
        .sort((a, b) => compareText(a.moviegoer, b.moviegoer))
        .flatMap((state) => moviegoerOf(state, index) ?? [])
        .map(inOrder),
  };
}

/** With the visits in one order, whatever order the engine has. */
function inOrder(moviegoer: Moviegoer): Moviegoer {
  const textOf = (visit: Visit) => JSON.stringify(Object.entries(visit).sort(([a], [b]) => compareText(a, b)));
  return { ...moviegoer, visits: [...moviegoer.visits].sort((a, b) => compareText(textOf(a), textOf(b))) };
}

async function byDuckdb(batches: readonly Rows[], erased: readonly string[]): Promise<readonly Moviegoer[]> {
  const database = await openDuckdb(':memory:', { memoryLimit: '256MB', readers: 1 });
  const writer = createDuckdbAudienceWriter(database);
  const store = createDuckdbAudienceStore(database);
  await writer.applyCatalogue(catalogue);
  for (const moviegoer of erased) await writer.forget(moviegoer, 20_600);
  for (const batch of batches) await writer.apply(batch);
  const found = await joined(store.scan({ scope: everyone }));
  await writer.close();
  await store.close();
  await database.close();
  return found.map(inOrder);
}

const inBatches = (rows: Rows, count: number): readonly Rows[] =>
  Array.from({ length: count }, (_, i) => ({
    members: rows.members.filter((_row, at) => at % count === i),
    transactions: rows.transactions.filter((_row, at) => at % count === i),
    campaignMembers: rows.campaignMembers.filter((_row, at) => at % count === i),
  }));

describe('what is kept of moviegoers', () => {
  test(`law: folds to the moviegoers of the embedded store, for ${historiesARun} histories in any batches, erased ones left out`, async () => {
    await fc.assert(
      fc.asyncProperty(historiesInOneStore, async (histories) => {
        const batches = batchesOf(histories).map((rows) => ({ ...rows, transactions: rows.transactions.map(asPiped) }));
        const erased = histories.flatMap((history) => history.erased ?? []);
        const kept = keeper();
        for (const moviegoer of erased) kept.erase(moviegoer, 20_600);
        for (const batch of batches) kept.take(batch);
        expect(kept.moviegoers()).toEqual(await byDuckdb(batches, erased));
      }),
      { numRuns: storesARun },
    );
  }, 120_000);

  test('order, batches and repetition never matter, and a whole repetition changes no state', () => {
    fc.assert(
      fc.property(
        members,
        pipedTransactions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
        campaignMembers,
        fc.integer({ min: 1, max: 5 }),
        (memberRows, [rows, shuffled], campaignRows, count) => {
          const [one, other] = [keeper(), keeper()];
          one.take({ members: memberRows, transactions: rows, campaignMembers: campaignRows });
          const turned = { members: [...memberRows].reverse(), transactions: shuffled, campaignMembers: [...campaignRows].reverse() };
          for (const batch of inBatches(turned, count)) other.take(batch);
          expect(other.moviegoers()).toEqual(one.moviegoers());
          const before = new Map(one.states);
          one.take({ members: memberRows, transactions: shuffled, campaignMembers: campaignRows });
          for (const [id, state] of one.states) expect(state).toBe(before.get(id));
        },
      ),
    );
  });

  test('counts every row once: new, the same, older, or of an erased moviegoer', () => {
    const first = takeRecords(emptyState('north:a'), { members: [member(), member()], transactions: [transaction()] });
    expect(first).toMatchObject({ accepted: 2, duplicates: 1, outdated: 0, dropped: 0 });
    const rows = { members: [], transactions: [transaction({ updatedAt: 9 }), transaction()] };
    expect(takeRecords(first.state, rows)).toMatchObject({ accepted: 0, duplicates: 1, outdated: 1 });
    expect(takeRecords(first.state, rows).state).toBe(first.state);
    expect(takeRecords(eraseState(first.state, 20_600), rows)).toMatchObject({ dropped: 2 });
  });

  test('whoever unsubscribes takes consents back, until their exhibitor says something newer', () => {
    const consenting = (updatedAt: number) => member({ reachableBy: ['email', 'sms', 'thirdParty'], updatedAt, text: `row ${updatedAt}` });
    const tookBack = campaignMember({
      events: [{ event: 'unsubscribed', at: 20 }],
      withdrawn: [
        { consent: 'email', at: 20 },
        { consent: 'push', at: 20 },
      ],
    });
    const reachedAfter = (
      ...given: readonly { readonly members?: readonly MemberRecord[]; readonly campaignMembers?: readonly CampaignMemberRecord[] }[]
    ) => {
      const state = given.reduce(
        (before, rows) => takeRecords(before, { members: [], transactions: [], ...rows }).state,
        emptyState('north:a'),
      );
      return moviegoerOf(state, index)?.reachableBy;
    };
    const [older, same, newer] = [10, 20, 21].map((updatedAt) => ({ members: [consenting(updatedAt)] }));
    const left = { campaignMembers: [tookBack] };
    if (!older || !same || !newer) throw new Error('There are three.');
    expect(reachedAfter(older)).toEqual(['email', 'sms', 'thirdParty']);
    // In whatever order they come.
    expect(reachedAfter(older, left)).toEqual(['sms', 'thirdParty']);
    expect(reachedAfter(left, older)).toEqual(['sms', 'thirdParty']);
    expect(reachedAfter(left, same)).toEqual(['sms', 'thirdParty']);
    expect(reachedAfter(left, newer)).toEqual(['email', 'sms', 'thirdParty']);
    expect(reachedAfter(newer, left)).toEqual(['email', 'sms', 'thirdParty']);
    // From two campaigns.
    const other = {
      campaignMembers: [
        campaignMember({ campaign: 'cmp_2', events: [{ event: 'unsubscribed', at: 15 }], withdrawn: [{ consent: 'sms', at: 15 }] }),
      ],
    };
    expect(reachedAfter(older, left, other)).toEqual(['thirdParty']);
    expect(reachedAfter({ members: [consenting(16)] }, left, other)).toEqual(['sms', 'thirdParty']);
    // From one channel, and later from another: of each its own instant counts.
    const fromSms = {
      campaignMembers: [campaignMember({ events: [{ event: 'unsubscribed', at: 30 }], withdrawn: [{ consent: 'sms', at: 30 }] })],
    };
    expect(reachedAfter(older, fromSms)).toEqual(['email', 'thirdParty']);
    expect(reachedAfter(newer, left, fromSms)).toEqual(['email', 'thirdParty']);
    expect(reachedAfter(fromSms, newer, left)).toEqual(['email', 'thirdParty']);
  });

  test('of a campaign, every event stays with its earliest instant, and the group never changes', () => {
    const [opened, sent] = [
      campaignMember({ events: [{ event: 'opened', at: 9 }] }),
      campaignMember({
        events: [
          { event: 'opened', at: 7 },
          { event: 'sent', at: 5 },
        ],
        updatedAt: 11,
      }),
    ];
    const held = campaignMemberRow({ moviegoer: 'north:a', campaign: 'cmp_1', group: 'control', events: [], updatedAt: 3 });
    const taken = takeRecords(emptyState('north:a'), { members: [], transactions: [], campaignMembers: [opened, sent, opened, held] });
    expect(taken).toMatchObject({ accepted: 3, duplicates: 1, outdated: 0 });
    expect(taken.state.campaigns).toMatchObject([
      {
        group: 'control',
        updatedAt: 11,
        events: [
          { event: 'sent', at: 5 },
          { event: 'opened', at: 7 },
        ],
      },
    ]);
    expect(moviegoerOf(taken.state, index)).toMatchObject({
      gender: 'unknown',
      visits: [],
      campaigns: [{ campaign: 'cmp_1', group: 'control', events: ['sent', 'opened'] }],
    });
    const erased = takeRecords(eraseState(taken.state, 20_600), { members: [], transactions: [], campaignMembers: [sent] });
    expect(erased).toMatchObject({ dropped: 1, state: { campaigns: [] } });
    expect(moviegoerOf(erased.state, index)).toBeNull();
  });

  test('a transaction that moved to another moviegoer does not come back with its old row, and does with a newer one', () => {
    const { state } = takeRecords(emptyState('north:a'), { members: [], transactions: [transaction()] });
    const elsewhere = takeRecords(emptyState('north:b'), {
      members: [],
      transactions: [transaction({ moviegoer: 'north:b', updatedAt: 11 })],
    });
    const left = concede(state, winnersOf([state, elsewhere.state]));
    expect(moviegoerOf(left, index)).toBeNull();
    const again = takeRecords(left, { members: [], transactions: [transaction()] });
    expect(again).toMatchObject({ duplicates: 1 });
    expect(again.state).toBe(left);
    const back = takeRecords(left, { members: [], transactions: [transaction({ updatedAt: 12 })] });
    expect(back.state).toMatchObject({ moved: [], transactions: [{ id: 'T1', updatedAt: 12 }] });
  });

  test('nothing is kept of an erased moviegoer but the first day of erasure', () => {
    const { state } = takeRecords(emptyState('north:a'), { members: [member()], transactions: [transaction()] });
    const erased = eraseState(eraseState(state, 20_600), 20_700);
    expect(erased).toEqual({ ...emptyState('north:a'), erased: 20_600 });
    expect(moviegoerOf(erased, index)).toBeNull();
  });
});
