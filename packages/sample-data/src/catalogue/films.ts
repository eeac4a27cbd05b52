import type { Day } from '@marquee/dsl';
import { fridayOnOrBefore } from '../calendar/days.ts';
import { pick, pickIndex, wholeBetween } from '../random/distributions.ts';
import { type Random, randomFor } from '../random/sfc32.ts';
import { distributors, franchises } from './distributors.ts';
import type { FilmKind, PlantedFilm, SampleFilm } from './film.ts';
import { type Genre, genreNames, genres, ratingNames } from './genres.ts';
import { withNearTitles } from './near-titles.ts';
import { freeTitle, personName, slugOf } from './titles.ts';
import { nouns } from './words.ts';

const FILMS = 1500;
const WEEKS_BEFORE = 203;
const WEEKS_AFTER = 5;
const CATALOGUE_STREAM = 0xf11a5;

/** 1,500 films, released on Fridays from four years before to five weeks after `until`. Titles do not depend on the seed. Oldest first. Some are sequels and re-releases. */
export function makeFilms(until: Day, planted: readonly PlantedFilm[]): readonly SampleFilm[] {
  const random = randomFor(CATALOGUE_STREAM, 2, 0);
  const latestFriday = fridayOnOrBefore(until);
  const taken = new Set(planted.map((film) => slugOf(film.title)));
  const films = planted.map((film) => fromPlanted(film, latestFriday));
  const weeks = WEEKS_BEFORE + WEEKS_AFTER;
  for (let i = films.length; i < FILMS; i += 1) {
    const week = Math.floor((i * weeks) / FILMS);
    const releaseDay = latestFriday + 7 * (week - WEEKS_BEFORE);
    films.push(inventFilm(kindOf(i), releaseDay, taken, random));
  }
  return withNearTitles(films.sort((a, b) => a.releaseDay - b.releaseDay || (a.id < b.id ? -1 : 1)));
}

/** There are about seven films a week. About two of them open wide, and every five weeks there is a tentpole. */
function kindOf(i: number): FilmKind {
  if (i % 36 === 17) return 'tentpole';
  return i % 7 < 2 ? 'wide' : 'limited';
}

function massOf(kind: FilmKind, random: Random): number {
  if (kind === 'tentpole') return 24 + 26 * random();
  return kind === 'wide' ? 2.5 + 9 * random() ** 2 : 0.05 + 1.1 * random() ** 3;
}

function inventFilm(kind: FilmKind, releaseDay: Day, taken: Set<string>, random: Random): SampleFilm {
  const main =
    kind === 'tentpole'
      ? pick(random, tentpoleGenres)
      : (genreNames[
          pickIndex(
            random,
            genreNames.map((name) => genres[name].share),
          )
        ] ?? 'drama');
  const franchise = random() < (kind === 'tentpole' ? 0.6 : kind === 'wide' ? 0.12 : 0) ? pick(random, franchises) : null;
  const title = franchise ? freeFranchiseTitle(franchise, taken, random) : freeTitle(taken, random);
  return {
    id: slugOf(title),
    title,
    releaseDay,
    kind,
    franchise,
    rating: ratingNames[pickIndex(random, genres[main].ratings)] ?? 'R',
    genres: random() < 0.55 ? [main, pick(random, genres[main].second)] : [main],
    distributor:
      distributors[
        pickIndex(
          random,
          distributors.map(([, share]) => share),
        )
      ]?.[0] ?? '',
    director: personName(random),
    cast: [...new Set(Array.from({ length: wholeBetween(random, 2, 4) }, () => personName(random)))],
    mass: massOf(kind, random),
    ...behaviourOf(main, random() * 0.06 - 0.03),
    eagerUntil: eagerUntil(kind),
    planted: false,
  };
}
const tentpoleGenres: readonly Genre[] = [
  'action',
  'action',
  'science fiction',
  'animation',
  'family',
  'horror',
  'comedy',
  'thriller',
  'musical',
];

function freeFranchiseTitle(franchise: string, taken: Set<string>, random: Random): string {
  for (;;) {
    const title = random() < 0.3 ? `${franchise}: The ${pick(random, nouns)}` : `${franchise} ${pick(random, nouns)}`;
    if (taken.has(slugOf(title))) continue;
    taken.add(slugOf(title));
    return title;
  }
}

function fromPlanted(film: PlantedFilm, latestFriday: Day): SampleFilm {
  const [main] = film.genres;
  const { weeksBefore, ages, men, drop, ...rest } = film;
  const usual = behaviourOf(main, 0);
  return {
    ...rest,
    ...usual,
    id: slugOf(film.title),
    releaseDay: latestFriday - 7 * weeksBefore,
    franchise: film.franchise ?? null,
    ages: ages ?? usual.ages,
    men: men ?? usual.men,
    drop: drop ?? usual.drop,
    dayparts: film.dayparts ?? usual.dayparts,
    planted: true,
    eagerUntil: film.eagerUntil ?? eagerUntil(film.kind),
  };
}

function eagerUntil(kind: FilmKind): number {
  return kind === 'tentpole' ? 2 : -99;
}

function behaviourOf(main: Genre, more: number): Pick<SampleFilm, 'drop' | 'ages' | 'men' | 'dayparts' | 'party'> {
  const { drop, ages, men, dayparts, party } = genres[main];
  return { drop: drop + more, ages, men: () => men, dayparts, party };
}
