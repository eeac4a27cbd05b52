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
      const whole = segment('whole', {
        name: 'Été — “fans”',
        lastCount: { count: 1234, key: 'a key', asOf: '2026-11-20', at: at(3), scope: 'a scope' },
      });
      await store.segments.insert(whole);
      expect(await store.segments.find({ organisationId }, 'whole')).toEqual(whole);
    });

    it('do not exist for another organisation', async () => {
      const { store } = fixture();
      await store.segments.insert(segment('mine'));
      expect(await store.segments.find({ organisationId: 'another' }, 'mine')).toBeNull();
      expect(await store.segments.list({ organisationId: 'another' }, { archived: false })).toEqual([]);
      expect(await store.segments.names('another', ['mine'])).toEqual(new Map());
      expect(await store.segments.names(organisationId, ['mine', 'none'])).toEqual(new Map([['mine', 'Segment mine']]));
      await expect(store.segments.update(segment('mine', { organisationId: 'another', revision: 2 }), 1)).rejects.toMatchObject({
        code: 'not_found',
      });
    });

    it('are found by a value in their latest version, private ones of any organisation too, while they live', async () => {
      const { store } = fixture();
      await store.organisations.insert({ id: 'containing', name: 'Containing', kind: 'studio', exhibitors: [], apart: [] });
      const film = 'a “film” 100%_\\';
      const seeing = (value: string) => ({ kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [value] } });
      const saved = async (id: string, values: readonly string[], changes: Parameters<typeof segment>[1] = {}) => {
        await store.segments.insert(segment(id, { organisationId: 'containing', latestVersion: values.length, ...changes }));
        for (const [i, value] of values.entries()) await store.segments.insertVersion(version(id, i + 1, seeing(value)));
      };
      await saved('now', ['other', film]);
      await saved('hers', [film], { visibility: 'private' });
      await saved('before', [film, 'other']);
      await saved('archived', [film], { archived: true });
      await saved('longer', [`${film} 2`]);
      const found = (await store.segments.containing(film)).map(({ segmentId, version: number }) => [segmentId, number]);
      expect(found.sort()).toEqual([
        ['hers', 1],
        ['now', 2],
      ]);
      expect(await store.segments.containing('nothing like it')).toEqual([]);
    });

    it('are listed newest change first, living and archived apart', async () => {
      const { store } = fixture();
      await store.organisations.insert({ id: 'lists', name: 'Lists', kind: 'studio', exhibitors: [], apart: [] });
      for (const [id, minute, archived] of [
        ['old', 1, false],
        ['new', 9, false],
        ['gone', 5, true],
      ] as const) {
        await store.segments.insert(segment(id, { organisationId: 'lists', changedAt: at(minute), archived }));
      }
      const ids = async (archived: boolean) =>
        (await store.segments.list({ organisationId: 'lists' }, { archived })).map((each) => each.id);
      expect([await ids(false), await ids(true)]).toEqual([['new', 'old'], ['gone']]);
    });

    it('come in pages in the order of their ids, each once, whatever changes meanwhile', async () => {
      const { store } = fixture();
      const reader = { organisationId: 'pages', personId: 'bo' };
      await store.organisations.insert({ id: 'pages', name: 'Pages', kind: 'studio', exhibitors: [], apart: [] });
      const ids = ['p-b', 'p-a', 'p-d', 'p-c', 'p-B'];
      for (const [minute, id] of ids.entries())
        await store.segments.insert(segment(id, { organisationId: 'pages', name: `Page ${minute}`, changedAt: at(minute) }));
      await store.segments.insert(segment('p-bb', { organisationId: 'pages', archived: true }));
      await store.segments.insert(segment('p-cc', { organisationId: 'pages', visibility: 'private' }));
      const idsOf = async (after?: string) =>
        (await store.segments.page(reader, { archived: false, limit: 2, ...(after ? { after } : {}) })).map(({ id }) => id);
      expect(await idsOf()).toEqual(['p-B', 'p-a']);
      await store.segments.update(segment('p-a', { organisationId: 'pages', name: 'Page 1', changedAt: at(30), revision: 2 }), 1);
      expect([await idsOf('p-a'), await idsOf('p-c'), await idsOf('p-d')]).toEqual([['p-b', 'p-c'], ['p-d'], []]);
      expect((await store.segments.page(reader, { archived: true, limit: 2 })).map(({ id }) => id)).toEqual(['p-bb']);
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
      expect(await store.segments.find({ organisationId }, 'tabs')).toEqual(first);
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
      expect(await store.segments.usedBy({ organisationId }, ['used', 'user'])).toMatchObject([
        { refersTo: 'used', id: 'user', name: 'Segment user' },
      ]);
      // Its own earlier version is nobody else's, and who is archived uses nothing.
      await store.segments.insertVersion(version('used', 1, using('used')));
      expect(await store.segments.usedBy({ organisationId }, ['used'])).toHaveLength(1);
      await store.segments.update(segment('user', { archived: true, revision: 2 }), 1);
      expect(await store.segments.usedBy({ organisationId }, ['used'])).toEqual([]);
      expect(await store.segments.usedBy({ organisationId: 'another' }, ['used'])).toEqual([]);
    });

    it('that are private exist for whoever made them, and for whoever asks for all', async () => {
      const { store } = fixture();
      await store.organisations.insert({ id: 'own', name: 'Own', kind: 'studio', exhibitors: [], apart: [] });
      const of = (id: string, changes: Partial<Parameters<typeof store.segments.insert>[0]> = {}) =>
        segment(id, { organisationId: 'own', ...changes });
      const hers = of('bos', { visibility: 'private', createdBy: 'bo', tags: ['Spring 2027', 'été'] });
      for (const one of [of('common'), hers, of('anas', { visibility: 'private' })]) await store.segments.insert(one);
      await store.segments.insertVersion(version('bos', 1, using('common')));
      const [ana, bo, all] = [
        { organisationId: 'own', personId: 'ana' },
        { organisationId: 'own', personId: 'bo' },
        { organisationId: 'own' },
      ];
      const ids = async (reader: typeof all) => (await store.segments.list(reader, { archived: false })).map(({ id }) => id).sort();
      expect([await ids(ana), await ids(bo), await ids(all)]).toEqual([
        ['anas', 'common'],
        ['bos', 'common'],
        ['anas', 'bos', 'common'],
      ]);
      expect([await store.segments.find(ana, 'bos'), await store.segments.find(bo, 'bos')]).toEqual([null, hers]);
      expect(await store.segments.usedBy(ana, ['common'])).toEqual([]);
      expect(await store.segments.usedBy(bo, ['common'])).toMatchObject([{ id: 'bos', visibility: 'private' }]);
      expect(await store.segments.find({ organisationId, personId: 'bo' }, 'bos')).toBeNull();
    });

    it('that are private have names of their own', async () => {
      const { store } = fixture();
      const named = (id: string, changes: Partial<Parameters<typeof store.segments.insert>[0]>) =>
        segment(id, { name: 'The very same', ...changes });
      await store.segments.insert(named('name-1', {}));
      await store.segments.insert(named('name-2', { visibility: 'private', createdBy: 'ana' }));
      await store.segments.insert(named('name-3', { visibility: 'private', createdBy: 'bo' }));
      const again = store.segments.insert(named('name-4', { visibility: 'private', createdBy: 'bo' }));
      await expect(again).rejects.toMatchObject({ code: 'conflict' });
      const shared = store.segments.update(named('name-3', { createdBy: 'bo', revision: 2 }), 1);
      await expect(shared).rejects.toMatchObject({ code: 'conflict' });
    });

    it('are pinned by each for themselves, in the order of the pins, while they can be seen and are not archived', async () => {
      const { store } = fixture();
      for (const id of ['p1', 'p2', 'p3']) await store.segments.insert(segment(id, { createdBy: 'bo' }));
      const pins = async (personId: string) => (await store.segments.pinned({ organisationId, personId })).map(({ id }) => id);
      for (const [id, minute] of [
        ['p2', 1],
        ['p1', 2],
        ['p2', 3],
        ['p3', 4],
      ] as const)
        await store.segments.pin('ana', id, at(minute));
      expect([await pins('ana'), await pins('bo')]).toEqual([['p2', 'p1', 'p3'], []]);
      await store.segments.pin('ana', 'p1', null);
      await store.segments.pin('ana', 'p1', null);
      await store.segments.update(segment('p2', { createdBy: 'bo', archived: true, revision: 2 }), 1);
      expect(await pins('ana')).toEqual(['p3']);
      await store.segments.update(segment('p3', { createdBy: 'bo', visibility: 'private', revision: 2 }), 1);
      expect(await pins('ana')).toEqual([]);
    });

    it('keep what they counted by day, once a day, and give it by day', async () => {
      const { store } = fixture();
      for (const id of ['counted', 'quiet']) await store.segments.insert(segment(id));
      const count = (asOf: string, many: number, key: string | null = 'k') => ({
        segmentId: 'counted',
        asOf,
        version: 1,
        count: many,
        key,
        scope: 'a scope',
      });
      const days = [count('2026-11-19', 7), count('2026-11-18', 6, null), count('2026-11-19', 8), count('2026-10-01', 1)];
      for (const day of days) await store.segments.recordCount(day);
      expect(await store.segments.counts(['counted', 'quiet'], '2026-11-01')).toEqual([days[1], days[2]]);
      expect(await store.segments.counts(['quiet'], '2026-01-01')).toEqual([]);
    });
  });
}
