import type { PlantedFilm } from '../catalogue/film.ts';
import type { Plant, PlantedEffect } from './plant.ts';
import { attribute, define, saw, visitedLastYear } from './questions.ts';
import { steerShare } from './steering.ts';

export const VARGA = 'low-sun-over-varga';
const OVER_FIFTIES = 0.75;

const film: PlantedFilm = {
  title: 'Low Sun Over Varga',
  weeksBefore: 14,
  genres: ['drama'],
  rating: 'PG',
  distributor: 'Odd Acre',
  director: 'Orsolya Tolliver',
  cast: ['Beatriz Wetherill', 'Leopold Zielinska'],
  kind: 'limited',
  mass: 9,
  drop: 0.4,
  ages: [0.08, 0.2, 0.3, 0.45, 1.9, 2.1],
};
const seen = saw(VARGA);
const over50 = attribute('age', 'atLeast', 50);

const effects: readonly PlantedEffect[] = [
  {
    name: 'art-house-over-50s',
    unit: 'percent',
    expected: 100 * OVER_FIFTIES,
    tolerance: 1.5,
    statement: 'Of the moviegoers who saw Low Sun Over Varga, 75 % are 50 and over.',
    questions: { over50: define(over50, seen), all: define(seen) },
    value: (count) => (100 * count('over50')) / count('all'),
  },
  {
    name: 'art-house-over-50s-index',
    unit: 'index',
    expected: 234,
    tolerance: 8,
    statement: 'The over-50s’ index in Low Sun Over Varga’s audience is 234.',
    questions: {
      over50: define(over50, seen),
      all: define(seen),
      baseOver50: define(over50, visitedLastYear),
      base: define(visitedLastYear),
    },
    value: (count) => (100 * (count('over50') / count('all'))) / (count('baseOver50') / count('base')),
  },
];

/** A small film for the question "who are they?": three quarters of its audience are 50 and over. */
export const artHousePlant: Plant = {
  films: [film],
  effects: () => effects,
  grow: () => {
    const share = steerShare(OVER_FIFTIES);
    return {
      steers: [
        {
          film: VARGA,
          accepts: (member) => share.accepts((member.recordedAge ?? 0) >= 50),
          take: (member) => share.take((member.recordedAge ?? 0) >= 50),
        },
      ],
    };
  },
};
