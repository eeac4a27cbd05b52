import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at, organisationId, segment, version } from './samples.ts';

const using = (...ids: string[]) => ({
  kind: 'all',
  of: [{ kind: 'not', of: { kind: 'any', of: ids.map((id) => ({ kind: 'segment', id })) } }, { kind: 'visits' }],
});

export function segmentSuite(open: OpenMetadata) {
  describe('segments', () => {
    const fixture = openedFor(open);

    it('come back as they were written', async () => {
      const { store } = fixture();
      const whole = segment('whole', { name: 'Été — “fans”', lastCount: { count: 1234, key: 'a key', asOf: '2026-11-20', at: at(3) } });
      await store.segments.insert(whole);
      expect(await store.segments.find(organisationId, 'whole')).toEqual(whole);
    });

    it('do not exist for another organisation', async () => {
      const { store } = fixture();
      await store.segments.insert(segment('mine'));
      expect(await store.segments.find('another', 'mine')).toBeNull();
      expect(await store.segments.list('another', { archived: false })).toEqual([]);
      await expect(store.segments.update(segment('mine', { organisationId: 'another', revision: 2 }), 1)).rejects.toMatchObject({
        code: 'not_found',
      });
    });

    it('are listed newest change first, living and archived apart', async () => {
      const { store } = fixture();
      await store.organisations.insert({ id: 'lists', name: 'Lists', kind: 'studio', exhibitors: [] });
      for (const [id, minute, archived] of [
        ['old', 1, false],
        ['new', 9, false],
        ['gone', 5, true],
      ] as const) {
        await store.segments.insert(segment(id, { organisationId: 'lists', changedAt: at(minute), archived }));
      }
      const ids = async (archived: boolean) => (await store.segments.list('lists', { archived })).map((each) => each.id);
      expect([await ids(false), await ids(true)]).toEqual([['new', 'old'], ['gone']]);
    });

    it('an update on a revision that is no longer current is told the current one, and changes nothing', async () => {
      const { store } = fixture();
      await store.segments.insert(segment('tabs'));
      const first = segment('tabs', { name: 'First tab', revision: 2, changedBy: 'bo', changedAt: at(2) });
      await store.segments.update(first, 1);
      const second = store.segments.update(segment('tabs', { name: 'Second tab', revision: 2 }), 1);
      await expect(second).rejects.toMatchObject({
        code: 'conflict',
        details: { current: { revision: 2, changedBy: 'bo', name: 'First tab' } },
      });
      expect(await store.segments.find(organisationId, 'tabs')).toEqual(first);
    });

    it('of two updates at once on one revision exactly one is kept', async () => {
      const { store } = fixture();
      await store.segments.insert(segment('race'));
      const updates = ['a', 'b', 'c'].map((name) => store.segments.update(segment('race', { name: `Race ${name}`, revision: 2 }), 1));
      const results = await Promise.allSettled(updates);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    });

    it('share no name with a living segment of the organisation, whatever the case; an archived one frees its name', async () => {
      const { store } = fixture();
      await store.segments.insert(segment('n1', { name: 'Horror fans' }));
      await expect(store.segments.insert(segment('n2', { name: 'horror FANS' }))).rejects.toMatchObject({ code: 'conflict' });
      await store.segments.update(segment('n1', { name: 'Horror fans', archived: true, revision: 2 }), 1);
      await store.segments.insert(segment('n2', { name: 'horror FANS' }));
      await expect(store.segments.update(segment('n1', { name: 'Horror fans', revision: 3 }), 2)).rejects.toMatchObject({
        code: 'conflict',
      });
    });

    it('versions come back as they were written, newest first, and are never overwritten', async () => {
      const { store } = fixture();
      await store.segments.insert(segment('v', { latestVersion: 2 }));
      const [one, two] = [
        version('v', 1, { kind: 'visits' }),
        version('v', 2, { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] }),
      ];
      await store.segments.insertVersion(one);
      await store.segments.insertVersion(two);
      expect(await store.segments.versions('v')).toEqual([two, one]);
      expect(await store.segments.version('v', 1)).toEqual(one);
      expect(await store.segments.version('v', 3)).toBeNull();
      await expect(store.segments.insertVersion(version('v', 2, { kind: 'visits' }))).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.segments.version('v', 2)).toEqual(two);
    });

    it('give the latest version of each of several at once', async () => {
      const { store } = fixture();
      const [one, two, three] = [
        version('l1', 2, { kind: 'visits' }),
        version('l2', 1, { kind: 'visits' }),
        version('l3', 2, { kind: 'visits' }),
      ];
      for (const { segmentId, version: latestVersion } of [one, two, three])
        await store.segments.insert(segment(segmentId, { latestVersion }));
      for (const saved of [
        version('l1', 1, { kind: 'visits', op: 'exactly', value: 0 }),
        one,
        two,
        version('l3', 1, { kind: 'visits' }),
        three,
      ])
        await store.segments.insertVersion(saved);
      const found = await store.segments.latest([one, two].map(({ segmentId: id, version: latestVersion }) => ({ id, latestVersion })));
      expect([...found].sort((a, b) => a.segmentId.localeCompare(b.segmentId))).toEqual([one, two]);
      expect(await store.segments.latest([])).toEqual([]);
    });

    it('know who uses them by the latest versions alone', async () => {
      const { store } = fixture();
      for (const id of ['used', 'user', 'former']) await store.segments.insert(segment(id));
      await store.segments.insertVersion(version('user', 1, using('used', 'other', 'used')));
      await store.segments.insertVersion(version('former', 1, using('used')));
      await store.segments.insertVersion(version('former', 2, { kind: 'visits' }));
      await store.segments.update(segment('former', { latestVersion: 2, revision: 2 }), 1);
      expect(await store.segments.usedBy(organisationId, ['used', 'user'])).toEqual([
        { refersTo: 'used', id: 'user', name: 'Segment user' },
      ]);
      // Its own earlier version is nobody else's, and who is archived uses nothing.
      await store.segments.insertVersion(version('used', 1, using('used')));
      expect(await store.segments.usedBy(organisationId, ['used'])).toHaveLength(1);
      await store.segments.update(segment('user', { archived: true, revision: 2 }), 1);
      expect(await store.segments.usedBy(organisationId, ['used'])).toEqual([]);
      expect(await store.segments.usedBy('another', ['used'])).toEqual([]);
    });
  });
}
