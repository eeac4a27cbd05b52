import { catalogueIndexOf, catalogueMapsOf, emptyState, moviegoerOf, takeRecords } from '@marquee/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { campaignMembers, catalogue, members, transactions } from '../../../../test/audience-writer/samples.ts';
import { documentOf, stateOf } from './stored-state.ts';

const transaction = ['t-1', 1_000, 20_000, 'web', 'north:1', null, null, 28_800_000, null, [['adult', 2, 900]], 0, 'sold', 2_000, 'text'];
const source = (records: object) => ({
  catalogue_version: 3,
  records: { member: null, transactions: [transaction], moved: [], ...records },
});

const second = [...transaction.toSpliced(3, 1), 'web'];

it('reads rows of the first version, which said nothing of versions, and had the channel in the middle', () => {
  expect(stateOf('north:a', source({})).transactions).toMatchObject([{ id: 't-1', moviegoer: 'north:a', tickets: [{ quantity: 2 }] }]);
  expect(stateOf('north:a', source({ version: 1 }))).toEqual(stateOf('north:a', source({})));
  expect(stateOf('north:a', source({}))).toEqual(stateOf('north:a', source({ version: 2, transactions: [second] })));
});

it('takes a text that was not kept yet for missing', () => {
  const before = source({ version: 2, transactions: [second.slice(0, -1)] });
  expect(stateOf('north:a', before).transactions).toMatchObject([{ channel: null, text: 'text' }]);
});

it('refuses to misread rows that a later worker has kept', () => {
  expect(() => stateOf('north:a', source({ version: 6 }))).toThrow('The rows of north:a were kept by a later version of the worker.');
});

it('reads the rows of campaigns, of which earlier versions kept none', () => {
  const campaigns = [['cmp_1', 'target', 7, 't', ['sent', 5], ['opened', 6]]];
  const read = stateOf('north:a', source({ version: 3, transactions: [second], campaigns }));
  expect(read.campaigns).toEqual([
    {
      ...{ moviegoer: 'north:a', exhibitor: 'north', campaign: 'cmp_1', group: 'target', updatedAt: 7, text: 't' },
      events: [
        { event: 'sent', at: 5 },
        { event: 'opened', at: 6 },
      ],
    },
  ]);
  expect(stateOf('north:a', source({ version: 2, transactions: [second] })).campaigns).toEqual([]);
  const takenBack = (version: number, ...unsubscribed: readonly unknown[]) => {
    const campaigns = [['cmp_1', 'target', 7, 't', ['sent', 5], ...unsubscribed]];
    return stateOf('north:a', source({ version, transactions: [second], campaigns })).campaigns;
  };
  const events = [
    { event: 'sent', at: 5 },
    { event: 'unsubscribed', at: 6 },
  ];
  const withdrawn = [
    { consent: 'email', at: 6 },
    { consent: 'push', at: 6 },
  ];
  // The fourth version said what was taken back, and not when.
  expect(takenBack(4, ['unsubscribed', 6, 'email', 'push'])).toMatchObject([{ events, withdrawn }]);
  expect(takenBack(5, ['unsubscribed', 6], [null, ['email', 6], ['push', 6]])).toMatchObject([{ events, withdrawn }]);
});

it('reads whatever it wrote', () => {
  const index = catalogueIndexOf(catalogueMapsOf(catalogue, 7));
  fc.assert(
    fc.property(members, transactions, campaignMembers, (memberRows, transactionRows, campaignRows) => {
      const own = <R extends object>(rows: readonly R[]) => rows.map((row) => ({ ...row, moviegoer: 'north:a', exhibitor: 'north' }));
      const { state } = takeRecords(emptyState('north:a'), {
        members: own(memberRows),
        transactions: own(transactionRows),
        campaignMembers: own(campaignRows),
      });
      const document = documentOf({ state, moviegoer: moviegoerOf(state, index), revision: null });
      expect(stateOf('north:a', JSON.parse(JSON.stringify(document)))).toEqual(state);
    }),
    { numRuns: 300 },
  );
});
