import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorOf } from './operator.ts';

/** A product that runs: its API, and whoever takes the rows in. */
export interface RunningProduct {
  readonly url: string;
  readonly operatorToken: string;
  close(): Promise<void>;
}

const waiting = { timeout: 45_000, interval: 100 };
const exhibitor = 'gilded';
const members = Array.from({ length: 12 }, (_, i) => `m${i}`);

const sold = (id: string, member: string, code: string, title: string) => ({
  ...{ transaction_id: id, member_id: member, purchased_at: '2026-11-01T10:00:00Z', site_code: '7', session_start: '2026-11-01T19:30' },
  ...{ film_code: code, film_title: title, ticket_lines: ['adult:2:12.50'], status: 'sold', updated_at: '2026-11-01T10:00:00Z' },
});

/** From rows with codes that nobody knows to visits that have their film, and back, whatever the product runs on. */
export function filmMatchingSuite(profile: string, open: () => Promise<RunningProduct>): void {
  describe(`film matching: ${profile}`, () => {
    let product: RunningProduct;
    let key: string;
    const call = async (verb: string, input: unknown) => JSON.parse(JSON.stringify(await operatorOf(product).call(verb, input)));
    const push = async (...rows: readonly object[]) => {
      const headers = { 'content-type': 'application/x-ndjson', authorization: `Bearer ${key}` };
      const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      const answer = await fetch(`${product.url}/push/v1/transactions`, { method: 'POST', headers, body });
      expect((await answer.text()).match(/"accepted"/g)).toHaveLength(rows.length);
    };
    const rows = [
      ...members.map((member, i) => sold(`t${i}`, member, 'QO-3D', i % 2 ? 'QUIET ORCHARD (3D)' : 'Quiet Orchard')),
      sold('t90', 'm1', 'PH', 'Private hire'),
    ];
    const queue = async (): Promise<Record<string, { visits: { value: number }; suggestions: unknown[] }>> => {
      const { codes } = await call('filmMatches.queue', { exhibitor });
      return Object.fromEntries(codes.map((code: { filmCode: string }) => [code.filmCode, code]));
    };
    const openVisits = async () => Object.fromEntries(Object.entries(await queue()).map(([code, { visits }]) => [code, visits.value]));
    /** How many moviegoers saw a film that is so. */
    const whoSaw = async (field: string, value: string): Promise<number> => {
      const where = { kind: 'visits', where: { kind: 'visit', field, op: field === 'film.genre' ? 'anyOf' : 'in', value: [value] } };
      return (await call('audiences.count', { definition: { version: 1, where } })).count.value;
    };

    beforeAll(async () => {
      product = await open();
      await call('exhibitors.add', { id: exhibitor, name: 'Gilded Rooms' });
      await call('exhibitors.saveSites', { exhibitor, sites: [{ code: '7', name: 'Gilded Seven', timeZone: 'America/Chicago' }] });
      for (const title of ['Quiet Orchard', 'Hollow Lantern'])
        await call('films.add', { title, releaseDate: '2026-10-30', genres: ['drama'] });
      key = (await call('exhibitorKeys.issue', { exhibitor })).key;
      // On servers the workers refuse nothing, but know the site by their own catalogue.
      await push(...rows);
    });
    afterAll(() => product?.close());

    it('codes that rows bring are in the queue, with what was seen of them and what they could be', async () => {
      await expect.poll(openVisits, waiting).toEqual({ 'QO-3D': 12, PH: 1 });
      const { 'QO-3D': found } = await queue();
      expect(found).toMatchObject({
        titles: ['QUIET ORCHARD (3D)', 'Quiet Orchard'],
        ...{ sites: 1, firstSession: '2026-11-01', lastSession: '2026-11-01', moviegoers: { shown: true, value: 12 } },
        suggestions: [{ film: { id: 'quiet-orchard' } }],
      });
    });

    it('a code that is matched gives its visits their film; taken back, they are open again', async () => {
      const match = { exhibitor, filmCode: 'QO-3D', film: 'quiet-orchard' };
      await call('filmMatches.accept', match);
      expect(Object.keys(await queue())).toEqual(['PH']);
      await expect.poll(() => whoSaw('film', 'quiet-orchard'), waiting).toBe(12);
      expect(await whoSaw('film.genre', 'drama')).toBe(12);
      await call('filmMatches.undo', match);
      await expect.poll(() => whoSaw('film', 'quiet-orchard'), waiting).toBe(0);
      await expect.poll(openVisits, waiting).toEqual({ 'QO-3D': 12, PH: 1 });
    });

    it('the same rows again change nothing', async () => {
      const before = await queue();
      await push(...rows, ...rows);
      // What comes after them is taken after them.
      await push(sold('t91', 'm1', 'LATE', 'Something Late'));
      await expect.poll(openVisits, waiting).toEqual({ 'QO-3D': 12, PH: 1, LATE: 1 });
      const { LATE: _, ...after } = await queue();
      expect(after).toEqual(before);
    });

    it('a corrected film and a merged one reach the visits that are of them, and those that come later', async () => {
      await call('filmMatches.accept', { exhibitor, filmCode: 'QO-3D', film: 'quiet-orchard' });
      await push(sold('t92', 'm99', 'QO-3D', 'Quiet Orchard'));
      await expect.poll(() => whoSaw('film', 'quiet-orchard'), waiting).toBe(13);
      const details = { title: 'Quiet Orchard', releaseDate: '2026-10-30', genres: ['mystery'] };
      await call('films.edit', { film: 'quiet-orchard', details });
      await expect.poll(() => whoSaw('film.genre', 'mystery'), waiting).toBe(13);
      expect(await call('films.merge', { film: 'quiet-orchard', into: 'hollow-lantern' })).toMatchObject({ moved: 1 });
      await expect.poll(() => whoSaw('film', 'hollow-lantern'), waiting).toBe(13);
      await expect.poll(() => whoSaw('film', 'quiet-orchard'), waiting).toBe(0);
    });
  });
}
