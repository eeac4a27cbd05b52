import { expect, it } from 'vitest';
import type { Film } from '../../records/index.ts';
import { filmFindingsOf } from './film-findings.ts';

const film = (releaseDate: string | null): Film => ({
  ...{ id: 'f', title: 'F', releaseDate, rating: null, genres: [], distributor: null, franchise: null, director: null, cast: [] },
});
const match = { exhibitor: 'north', filmCode: 'F1', film: 'f' };

it.each([
  ['somebody saw it', '2026-12-24', false, ['f'], []],
  ['nothing is matched to it', '2026-11-01', false, [], ['unmatched']],
  ['it is not released yet', '2026-12-24', true, [], ['unreleased']],
  ['it has no release date', null, true, [], ['unreleased']],
  ['it is released today, and nobody saw it', '2026-11-20', true, [], ['no_visits']],
])('%s', (_name, releaseDate, matched, seen, kinds) => {
  const found = filmFindingsOf({
    films: [film(releaseDate)],
    filmMatches: matched ? [match] : [],
    seen: new Set(seen),
    today: '2026-11-20',
  });
  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});
