import { describe, expect, it } from 'vitest';
import type { Film } from '../records/index.ts';
import { createMatcher, type SightedFilm } from './matcher.ts';
import { plainTitle } from './plain-title.ts';
import { sayReason } from './reasons.ts';

function film(title: string, releaseDate: string | null = '2026-03-06'): Film {
  const nothing = { rating: null, genres: [], distributor: null, franchise: null, director: null, cast: [] };
  return { id: title, title, releaseDate, ...nothing };
}
function sold(title: string, firstSession: string | null = '2026-03-06'): SightedFilm {
  return { exhibitor: 'north', filmCode: 'N1', titles: [title], firstSession, lastSession: firstSession };
}

describe('a plain title', () => {
  it.each([
    ['The Lantern Thief', 'LANTERN THIEF, THE'],
    ['The Lantern Thief', 'Lantern Thief The (3D)'],
    ['Amélie’s Orchard', "AMELIE'S ORCHARD"],
    ['Salt & Iron', 'Salt and Iron'],
    ['Ironveil: Harbour', 'IRONVEIL - HARBOUR'],
    ['Ironveil II', 'Ironveil 2'],
    ['Ironveil: Part Two', 'IRONVEIL 2 3D'],
    ['Ironveil: Chapter Two', 'Ironveil Pt. II'],
    ['The Magnificent Seven', 'MAGNIFICENT 7'],
    ['Quarry Wives', 'Quarry Wives (Spanish Subtitles)'],
    ['Quarry Wives', 'IMAX: Quarry Wives'],
    ['Quarry Wives', 'Quarry Wives in IMAX 3D'],
    ['Quarry Wives', 'QUARRY WIVES (SUB)'],
    ['Quarry Wives', 'Quarry Wives - Opening Night'],
    ['Quarry Wives', 'Quarry Wives [Open Captions]'],
    ['Quarry Wives', 'Quarry Wives with Q&A'],
    ['Quarry Wives', 'Quarry Wives (35mm)'],
    ['Quarry Wives', 'Quarry Wives (20th Anniversary)'],
    ['Les Rivières', 'RIVIERES, LES'],
  ])('is the same of "%s" and "%s"', (one, other) => {
    expect(plainTitle(other)).toEqual(plainTitle(one));
  });

  it.each([
    ['Ironveil', 'Ironveil 2'],
    ['Apollo 13', 'Apollo 11'],
    ['Blade 2049', 'Blade'],
    ['Sub', 'Dub'],
    ['The Spanish', 'The German'],
    ['Opening Night', 'Encore'],
  ])('differs of "%s" and "%s"', (one, other) => {
    expect(plainTitle(other)).not.toEqual(plainTitle(one));
  });

  it('has a year in brackets apart, and keeps one that is a title', () => {
    expect(plainTitle('Quarry Wives (2026)')).toEqual({ words: ['quarry', 'wives'], part: null, year: 2026 });
    expect(plainTitle('1917')).toEqual({ words: ['1917'], part: null, year: null });
  });

  it.each(['3D', 'IMAX', '(Subtitled)', 'The', '…', 'Encore', 'Part Two', 'II'])('keeps something of "%s"', (title) => {
    expect(JSON.stringify(plainTitle(title).words)).not.toBe('[]');
  });
});

describe('suggestions', () => {
  const catalogue = [
    film('The Lantern Thief', '2026-03-06'),
    film('The Lantern Thief 2', '2028-05-05'),
    film('Lantern over Senn', '2026-03-13'),
    film('Quarry Wives', '2019-01-04'),
    film('Quarry Wives (Re-release)', '2026-03-06'),
    film('Borrowed Otter', null),
  ];
  const suggest = createMatcher(catalogue);
  const first = (one: SightedFilm) => suggest(one)[0];

  it.each([
    ['LANTERN THIEF, THE (3D)', 'The Lantern Thief', 0.9],
    ['The Lantren Thief', 'The Lantern Thief', 0.8],
    ['Lntrn Thf', 'The Lantern Thief', 0.8],
    ['LANTERN THI', 'The Lantern Thief', 0.8],
    ['Orpheum North’s The Lantern Thief', 'The Lantern Thief', 0.7],
    ['Quarry Wives', 'Quarry Wives (Re-release)', 0.9],
  ])('find the film of "%s"', (title, id, least) => {
    expect(first(sold(title))).toMatchObject({ film: id });
    expect(first(sold(title))?.confidence).toBeGreaterThanOrEqual(least);
  });

  it('go by the sessions where titles are alike', () => {
    expect(first(sold('Quarry Wives', '2019-01-20'))?.film).toBe('Quarry Wives');
    expect(first(sold('The Lantern Thief', '2028-05-06'))?.confidence).toBeLessThan(0.9);
    expect(first(sold('Lantern Thief II', '2028-05-05'))?.film).toBe('The Lantern Thief 2');
  });

  it('are unsure of another part, another year, and long before the release', () => {
    for (const unsure of [sold('The Lantern Thief 3'), sold('The Lantern Thief (1961)'), sold('The Lantern Thief', '2025-03-06')])
      expect(first(unsure)?.confidence).toBeLessThan(0.9);
  });

  it('are unsure where two films are as like', () => {
    const twice = createMatcher([film('Otter Row'), { ...film('Otter Row'), id: 'second' }]);
    expect(twice(sold('Otter Row')).map(({ confidence }) => confidence)).toEqual([0.5, 0.5]);
    expect(twice(sold('Otter Row'))[0]?.reasons).toContainEqual({ kind: 'rivals', films: 1 });
  });

  it('are none for what is no film, five at most, and the best of several titles', () => {
    expect(suggest(sold('Hall hire Smith'))).toEqual([]);
    expect(suggest(sold(''))).toEqual([]);
    expect(suggest({ ...sold('?'), titles: [] })).toEqual([]);
    expect(suggest({ ...sold('x'), titles: ['TBC 14', 'Lantern Thief'] })[0]?.film).toBe('The Lantern Thief');
    const many = createMatcher(Array.from({ length: 9 }, (_, i) => film(`Otter Row ${'abcdefghi'[i]}`)));
    expect(many(sold('Otter Row'))).toHaveLength(5);
  });

  it('say why', () => {
    expect(first(sold('LANTERN THIEF, THE (3D)'))?.reasons.map(sayReason)).toEqual([
      'the same title',
      'first session on the day of release',
    ]);
    expect(first(sold('The Lantern Thief 3', '2026-06-10'))?.reasons.map(sayReason)).toEqual([
      'the same title',
      'part 3 is sold, the film is no part',
      'first session 3 months after the release',
    ]);
    expect(first(sold('Borrowed Otterr (1999)'))?.reasons.map(sayReason)).toEqual(['spelt alike, 93 %', 'no release date to compare']);
  });
});
