import { type Day, dayOfIso } from '../../day.ts';

export interface FixtureFilm {
  readonly id: string;
  readonly title: string;
  readonly releaseDay: Day;
  readonly rating: string | null;
  readonly genres: readonly string[];
  readonly distributor: string | null;
  readonly franchise: string | null;
  readonly director: string | null;
  readonly cast: readonly string[];
}
export interface FixtureSite {
  readonly id: string;
  readonly exhibitor: string;
  readonly region: string | null;
}

function film(id: string, title: string, release: string, rest: Partial<Omit<FixtureFilm, 'id' | 'title' | 'releaseDay'>>): FixtureFilm {
  const nothing = { rating: null, genres: [], distributor: null, franchise: null, director: null, cast: [] };
  return { id, title, releaseDay: dayOfIso(release), ...nothing, ...rest };
}

/** Some films have every field, some have almost none. */
export const fixtureFilms: readonly FixtureFilm[] = [
  film('undertow', 'Undertow Parish', '2026-10-02', {
    rating: 'R',
    genres: ['horror'],
    distributor: 'halden',
    franchise: 'parish',
    director: 'Ida Voss',
    cast: ['Nell Quist', 'Bram Oduya'],
  }),
  film('thirteenth', 'Thirteenth Usher', '2026-02-13', {
    rating: 'R',
    genres: ['horror', 'thriller'],
    distributor: 'halden',
    director: 'Ida Voss',
    cast: ['Nell Quist'],
  }),
  film('kestrel', 'Kestrel Meridian', '2026-07-03', {
    rating: 'PG-13',
    genres: ['action', 'science fiction'],
    distributor: 'borealis',
    franchise: 'kestrel',
    director: 'Tor Lindahl',
    cast: ['Bram Oduya', 'Sun-mi Park'],
  }),
  film('marigold', 'Marigold Street', '2025-11-21', {
    rating: 'PG',
    genres: ['comedy', 'drama'],
    distributor: 'borealis',
    director: 'Ana Reyes',
    cast: ['Lucía Ferrer'],
  }),
  film('lantern', 'Saltmarsh Lantern', '2025-11-18', { rating: 'PG-13', genres: ['drama'], distributor: 'halden', director: 'Ana Reyes' }),
  film('tide', 'The Low Tide', '2024-03-01', { genres: ['documentary'] }),
  film('untold', 'Untold', '2026-11-20', { rating: 'PG', genres: ['comedy'], franchise: 'kestrel', cast: ['Sun-mi Park'] }),
  film('bare', 'Bare', '2026-01-09', {}),
];

/** Sites of three exhibitors; one without a region. */
export const fixtureSites: readonly FixtureSite[] = [
  { id: 'nova:1', exhibitor: 'nova', region: 'US-CA' },
  { id: 'nova:2', exhibitor: 'nova', region: 'US-TX' },
  { id: 'star:1', exhibitor: 'star', region: 'US-CA' },
  { id: 'star:2', exhibitor: 'star', region: 'US-NY' },
  { id: 'lux:1', exhibitor: 'lux', region: null },
];
