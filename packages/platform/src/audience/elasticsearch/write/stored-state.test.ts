import { expect, it } from 'vitest';
import { stateOf } from './stored-state.ts';

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
  expect(() => stateOf('north:a', source({ version: 5 }))).toThrow('The rows of north:a were kept by a later version of the worker.');
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
  const tookBack = [['cmp_1', 'target', 7, 't', ['sent', 5], ['unsubscribed', 6, 'email', 'push']]];
  expect(stateOf('north:a', source({ version: 4, transactions: [second], campaigns: tookBack })).campaigns).toMatchObject([
    {
      events: [
        { event: 'sent', at: 5 },
        { event: 'unsubscribed', at: 6 },
      ],
      withdrawn: ['email', 'push'],
    },
  ]);
});
