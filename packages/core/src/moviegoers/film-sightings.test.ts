import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSightings, sightingsOf } from './film-sightings.ts';

const row = fc.record({
  exhibitor: fc.constantFrom('north', 'south'),
  filmCode: fc.constantFrom('A', 'B', null),
  filmTitle: fc.option(fc.string({ minLength: 1, maxLength: 2 })),
  site: fc.constantFrom('s1', 's2', 's3'),
  sessionStart: fc.integer({ min: 29_000_000, max: 29_100_000 }),
});
type Row = Parameters<typeof sightingsOf>[0] extends Iterable<infer R> ? R : never;

const byCode = (rows: readonly Row[]) => new Map(sightingsOf(rows).map((one) => [`${one.exhibitor} ${one.filmCode}`, one]));

describe('sightings of films', () => {
  it('are the same however rows are cut into batches, in whatever order they come, and how often', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.array(fc.nat(59), { maxLength: 80 }), (rows, again) => {
        const merged = new Map<string, ReturnType<typeof sightingsOf>[number]>();
        for (const one of [...rows].reverse().concat(again.flatMap((at) => rows[at] ?? [])))
          for (const [code, sighting] of byCode([one])) {
            const before = merged.get(code);
            merged.set(code, before ? mergeSightings(before, sighting) : sighting);
          }
        expect(new Map([...merged].sort())).toEqual(new Map([...byCode(rows)].sort()));
      }),
    );
  });

  it('name the business days of sessions: one after midnight belongs to the day before', () => {
    const at = (iso: string): Row => ({
      exhibitor: 'north',
      filmCode: 'A',
      filmTitle: null,
      site: 's1',
      sessionStart: Date.parse(`${iso}Z`) / 60_000,
    });
    expect(sightingsOf([at('2026-11-21T00:30'), at('2026-11-22T19:30')])).toEqual([
      { exhibitor: 'north', filmCode: 'A', titles: [], sites: ['s1'], firstSession: '2026-11-20', lastSession: '2026-11-22' },
    ]);
  });
});
