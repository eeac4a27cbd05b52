import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { film, site } from './samples.ts';

export function catalogueSuite(open: OpenMetadata) {
  describe('catalogue', () => {
    const fixture = openedFor(open);

    it('comes back as it was written, and writing it again changes nothing', async () => {
      const { store } = fixture();
      const changes = {
        exhibitors: [{ id: 'aurora', name: 'Aurora Cinemas' }],
        sites: [site('s1', 'Élysée Palace'), site('s2', 'Palace Downtown', { timeZone: null, region: null })],
        films: [film('f1', 'The Long Night', { cast: ['A. Body', 'B, “C”'], releaseDate: null }), film('f2', 'Long Way Down')],
        filmMatches: [{ exhibitor: 'aurora', filmCode: 'TLN', film: 'f1' }],
      };
      await store.catalogue.upsert(changes);
      await store.catalogue.upsert(changes);
      expect(await store.catalogue.snapshot()).toEqual(changes);
      expect(await store.catalogue.films()).toEqual(changes.films);
    });

    it('replaces by id and keeps what is not named', async () => {
      const { store } = fixture();
      await store.catalogue.upsert({ films: [film('keep', 'Kept'), film('change', 'Before')] });
      await store.catalogue.upsert({ films: [film('change', 'After')] });
      expect((await store.catalogue.filmsById(['change', 'keep', 'none'])).map((each) => each.title)).toEqual(['After', 'Kept']);
    });

    it('takes matches back, of these codes alone, and again without harm', async () => {
      const { store } = fixture();
      const filmMatches = ['A', 'B', 'C'].map((filmCode) => ({ exhibitor: 'unmatched', filmCode, film: 'f1' }));
      await store.catalogue.upsert({ filmMatches });
      const codes = ['A', 'C', 'none'].map((filmCode) => ({ exhibitor: 'unmatched', filmCode }));
      expect((await store.catalogue.matchesOf(codes)).map(({ filmCode }) => filmCode)).toEqual(['A', 'C']);
      for (let times = 0; times < 2; times += 1) await store.catalogue.unmatch(codes);
      expect(await store.catalogue.matchesOf(filmMatches)).toEqual([filmMatches[1]]);
    });

    it('goes through films by title, after one of them, also after one that is gone', async () => {
      const { store } = fixture();
      const titles = ['Paged Zebra', 'Paged apple', 'Paged Ápple', 'Paged Mango', 'Unpaged'];
      await store.catalogue.upsert({ films: titles.map((title, index) => film(`paged${index}`, title)) });
      const page = async (after?: { readonly title: string; readonly id: string }, limit = 2) =>
        (await store.catalogue.pageOfFilms({ text: 'PAGED', limit, ...(after ? { after } : {}) })).map((each) => each.title);
      expect(await page(undefined, 9)).toEqual(['Paged apple', 'Paged Ápple', 'Paged Mango', 'Paged Zebra', 'Unpaged']);
      expect(await page()).toEqual(['Paged apple', 'Paged Ápple']);
      expect(await page({ title: 'Paged Ápple', id: 'paged2' })).toEqual(['Paged Mango', 'Paged Zebra']);
      await store.catalogue.removeFilms(['paged3']);
      expect(await page({ title: 'Paged Mango', id: 'paged3' })).toEqual(['Paged Zebra', 'Unpaged']);
      expect(await store.catalogue.pageOfFilms({ text: "'", limit: 9 })).toEqual([]);
    });

    it('removes films again and again, but none that a code is matched to', async () => {
      const { store } = fixture();
      const match = { exhibitor: 'removing', filmCode: 'R', film: 'removed' };
      await store.catalogue.upsert({ films: [film('removed', 'Removed')], filmMatches: [match] });
      expect(await store.catalogue.matchesTo(['removed', 'none'])).toEqual([match]);
      await expect(store.catalogue.removeFilms(['removed'])).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.catalogue.filmsById(['removed'])).toHaveLength(1);
      await store.catalogue.unmatch([match]);
      for (let times = 0; times < 2; times += 1) await store.catalogue.removeFilms(['removed']);
      expect(await store.catalogue.filmsById(['removed'])).toEqual([]);
    });

    it('lets two sites change codes with each other, and refuses one code twice, changing nothing', async () => {
      const { store } = fixture();
      await store.catalogue.upsert({ sites: [site('x1', 'One', { code: 'A' }), site('x2', 'Two', { code: 'B' })] });
      await store.catalogue.upsert({ sites: [site('x1', 'One', { code: 'B' }), site('x2', 'Two', { code: 'A' })] });
      const twice = store.catalogue.upsert({ sites: [site('x3', 'Three', { code: 'A' })] });
      await expect(twice).rejects.toMatchObject({ code: 'conflict' });
      expect((await store.catalogue.sitesById(['x1', 'x2', 'x3'])).map((each) => each.code)).toEqual(['B', 'A']);
      const { sites } = await store.catalogue.snapshot();
      for (const { exhibitor } of sites)
        expect(await store.catalogue.sitesOf(exhibitor)).toEqual(sites.filter((site) => site.exhibitor === exhibitor));
      expect(await store.catalogue.sitesOf('nobody')).toEqual([]);
    });

    it('finds films by any part of the title, case, accents and punctuation ignored, whole names first, then words, then the rest', async () => {
      const { store } = fixture();
      const titles = ['Zombie Nights', 'The Night Ferry', 'Fortnight', 'Night Shift', 'Nächt-Zug'];
      await store.catalogue.upsert({ films: titles.map((title, index) => film(`q${index}`, title)) });
      const search = async (text: string) => (await store.catalogue.searchFilms({ text, limit: 10 })).map((each) => each.title);
      const night = await search('NIGHT');
      expect(night.filter((title) => titles.includes(title))).toEqual(['Night Shift', 'The Night Ferry', 'Zombie Nights', 'Fortnight']);
      expect(await search('nacht zug')).toEqual(['Nächt-Zug']);
      for (const text of ['%', '_', "'", 'no such film']) expect(await search(text)).toEqual([]);
    });

    it('finds sites by name or code, within the exhibitors asked for', async () => {
      const { store } = fixture();
      await store.catalogue.upsert({
        sites: [site('m1', 'Médina Grand', { code: 'QX-7' }), site('m2', 'Medina Mall', { exhibitor: 'borealis' })],
      });
      const search = async (text: string, exhibitors?: readonly string[]) =>
        (await store.catalogue.searchSites({ text, limit: 10, ...(exhibitors ? { exhibitors } : {}) })).map((each) => each.id);
      expect(await search('medina')).toEqual(['m1', 'm2']);
      expect(await search('medina', ['borealis'])).toEqual(['m2']);
      expect(await search('medina', [])).toEqual([]);
      expect(await search('qx-7')).toEqual(['m1']);
    });

    it('holds thousands of films and gives no more than asked for', async () => {
      const { store } = fixture();
      const films = Array.from({ length: 3_000 }, (_, index) => film(`bulk${index}`, `Bulk ${index}`, { releaseDate: '2020-01-01' }));
      await store.catalogue.upsert({ films, filmMatches: films.map(({ id }) => ({ exhibitor: 'bulk', filmCode: `c-${id}`, film: id })) });
      expect((await store.catalogue.searchFilms({ text: 'bulk 29', limit: 5 })).map((each) => each.title)).toEqual([
        'Bulk 29',
        'Bulk 290',
        'Bulk 2900',
        'Bulk 2901',
        'Bulk 2902',
      ]);
      expect(await store.catalogue.filmsById(films.map(({ id }) => id))).toHaveLength(3_000);
    });

    it('makes an exhibitor’s secret once, of 32 bytes, however many ask at once', async () => {
      const { store } = fixture();
      const secrets = await Promise.all(Array.from({ length: 5 }, () => store.catalogue.exhibitorSecret('new')));
      expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
      expect(secrets[0]).toHaveLength(32);
      expect(await store.catalogue.exhibitorSecret('other')).not.toEqual(secrets[0]);
    });
  });
}
