import type { FilmDecision, FilmSighting } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at, film } from './samples.ts';

const sighting = (exhibitor: string, filmCode: string, changes: Partial<FilmSighting> = {}): FilmSighting => ({
  ...{ exhibitor, filmCode, titles: ['The Long Night'], sites: ['s1'], firstSession: '2026-06-05', lastSession: '2026-06-07' },
  ...changes,
});
const decision = (kind: FilmDecision['kind'], minute = 0): FilmDecision => ({ kind, by: 'ana', at: at(minute) });

export function filmCodeSuite(open: OpenMetadata) {
  describe('film codes', () => {
    const fixture = openedFor(open);
    const codes = () => fixture().store.filmCodes;

    it('gather what rows show, the same in any order and any number of times', async () => {
      const parts = [
        sighting('order', 'A'),
        sighting('order', 'A', { titles: ['LONG NIGHT, THE (3D)'], sites: ['s2'], firstSession: '2026-05-30', lastSession: '2026-06-01' }),
        sighting('order', 'A', { titles: [], sites: ['s1', 's3'], firstSession: '2026-06-20', lastSession: '2026-07-04' }),
      ];
      for (const some of [parts, [...parts].reverse(), parts]) for (const part of some) await codes().sight([part]);
      expect(await codes().find({ exhibitor: 'order', filmCode: 'A' })).toEqual({
        ...sighting('order', 'A', { titles: ['LONG NIGHT, THE (3D)', 'The Long Night'], sites: ['s1', 's2', 's3'] }),
        ...{ firstSession: '2026-05-30', lastSession: '2026-07-04', decision: null },
      });
    });

    it('lose nothing when several processes see one code at once', async () => {
      const sites = Array.from({ length: 12 }, (_, i) => `site-${String(i).padStart(2, '0')}`);
      await Promise.all(sites.map((site) => codes().sight([sighting('race', 'A', { sites: [site] })])));
      expect((await codes().find({ exhibitor: 'race', filmCode: 'A' }))?.sites).toEqual(sites);
    });

    it('loses none of many codes that many write at once, nor of a code that is named twice', async () => {
      const filmCodes = Array.from({ length: 130 }, (_, at) => `F${at}`);
      const sites = ['s1', 's2', 's3', 's4'];
      const seenAt = (site: string) => filmCodes.map((filmCode) => sighting('crowd', filmCode, { sites: [site] }));
      await Promise.all(sites.map((site) => codes().sight(seenAt(site))));
      await codes().sight([...seenAt('s5'), ...seenAt('s6')]);
      const found = await Promise.all(filmCodes.map((filmCode) => codes().find({ exhibitor: 'crowd', filmCode })));
      for (const one of found) expect(one?.sites).toEqual([...sites, 's5', 's6']);
    });

    it('keep a bounded number of titles and sites, whichever came first, and leave out a code that no catalogue could hold', async () => {
      const many = Array.from({ length: 120 }, (_, i) => `t${String(i).padStart(3, '0')}`);
      for (const title of [...many].reverse()) await codes().sight([sighting('many', 'A', { titles: [title], sites: [title] })]);
      await codes().sight([sighting('many', 'x'.repeat(200))]);
      const found = await codes().find({ exhibitor: 'many', filmCode: 'A' });
      expect([found?.titles, found?.sites]).toEqual([many.slice(0, 8), many.slice(0, 50)]);
      expect(await codes().unmatched({ exhibitor: 'many', rejected: false })).toHaveLength(1);
    });

    it('are unmatched until a film is matched, and again once that is taken back; rejected ones are apart', async () => {
      const { store } = fixture();
      await store.filmCodes.sight(['A', 'B', 'C'].map((code) => sighting('queue', code)));
      await store.filmCodes.sight([sighting('elsewhere', 'A')]);
      const unmatched = async (rejected: boolean) =>
        (await store.filmCodes.unmatched({ exhibitor: 'queue', rejected })).map(({ filmCode }) => filmCode);
      expect(await unmatched(false)).toEqual(['A', 'B', 'C']);
      await store.catalogue.upsert({ films: [film('f1', 'One')], filmMatches: [{ exhibitor: 'queue', filmCode: 'A', film: 'f1' }] });
      expect(await store.filmCodes.decide({ exhibitor: 'queue', filmCode: 'B' }, decision('rejected'), null)).toBe(true);
      expect([await unmatched(false), await unmatched(true)]).toEqual([['C'], ['B']]);
      const standing = await store.filmCodes.standing();
      expect(standing).toContainEqual({ exhibitor: 'queue', codes: 3, open: 1 });
      expect(standing).toContainEqual({ exhibitor: 'elsewhere', codes: 1, open: 1 });
      await store.catalogue.unmatch([{ exhibitor: 'queue', filmCode: 'A' }]);
      await store.filmCodes.decide({ exhibitor: 'queue', filmCode: 'B' }, null, 'rejected');
      expect([await unmatched(false), await unmatched(true)]).toEqual([['A', 'B', 'C'], []]);
      expect((await store.filmCodes.unmatched({ rejected: false })).map(({ exhibitor }) => exhibitor)).toContain('elsewhere');
    });

    it('are decided by whoever is first, also where no row named them', async () => {
      const code = { exhibitor: 'first', filmCode: 'A' };
      const both = await Promise.all([
        codes().decide(code, decision('matched', 1), null),
        codes().decide(code, decision('rejected', 2), null),
      ]);
      expect([...both].sort()).toEqual([false, true]);
      const kind = both[0] ? 'matched' : 'rejected';
      expect((await codes().find(code))?.decision?.kind).toBe(kind);
      expect(await codes().decide(code, null, kind === 'matched' ? 'rejected' : 'matched')).toBe(false);
      expect(await codes().decide(code, null, kind)).toBe(true);
      expect((await codes().find(code))?.decision).toBeNull();
    });

    it('lists what was matched last first, and no more than asked for', async () => {
      for (const [minute, filmCode] of ['A', 'B', 'C'].entries())
        await codes().decide({ exhibitor: 'last', filmCode }, decision('matched', minute), null);
      const found = await codes().matched({ exhibitor: 'last', limit: 2 });
      expect(found.map(({ filmCode }) => filmCode)).toEqual(['C', 'B']);
      expect(found[0]?.decision).toEqual(decision('matched', 2));
    });
  });
}
