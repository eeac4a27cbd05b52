import { expect, it } from 'vitest';
import { draftOf, faultOfColumns, givenOf, type Source } from './draft.ts';

const kept: Source = {
  ...{ id: 'src_1', exhibitor: 'lumen', name: 'Loyalty', paused: false, hasPassword: true, lastRun: null },
  ...{ createdAt: '2026-11-20T00:00:00.000Z', changedAt: '2026-11-20T00:00:00.000Z', dueAt: null },
  of: {
    ...{ kind: 'database', host: 'db', port: 3307, database: 'loyalty', user: 'reader', tls: false, transactions: null },
    members: { query: 'SELECT 1', watermark: 'changed', columns: { member_id: 'id', updated_at: 'changed' }, overlap: 60 },
  },
  schedule: { kind: 'minutes', minutes: 15 },
};

it('the boxes say what is kept, and without another password none is sent', () => {
  const { name, of, schedule } = kept;
  expect(givenOf(draftOf(kept))).toEqual({ name, of, schedule });
  expect(givenOf({ ...draftOf(kept), password: '' })).toEqual({ name, of, schedule, password: '' });
  const folder: Source = { ...kept, of: { kind: 'folder', folder: '/srv/feeds/lumen' }, schedule: { kind: 'daily', at: '04:30' } };
  expect(givenOf(draftOf(folder))).toEqual({ name, of: folder.of, schedule: folder.schedule });
});

it.each([
  ['', undefined],
  ['member_id = id\n\n updated_at=changed ', undefined],
  ['member_id = id\nupdated_at', 'Line 2 is not of the form member_id = id.'],
  ['= id', 'Line 1 is not of the form member_id = id.'],
  ['a = b = c', 'Line 1 is not of the form member_id = id.'],
  ['a = b\na = c', 'Line 2 names a again.'],
])('columns %j', (text, fault) => {
  expect(faultOfColumns(text)).toBe(fault);
});
