import type { PlantedFilm } from '../catalogue/film.ts';
import { menFor } from './men-for.ts';
import type { Plant, PlantedEffect, Steer } from './plant.ts';
import { attribute, define, LAST_YEAR, saw, visit, visitedLastYear, visits } from './questions.ts';
import { steerShare } from './steering.ts';

export const KESTREL = 'kestrel-meridian';
const LAST_STEERED_DAY = 13;

/** The male share of the tentpole's moviegoers by run day: 72 % on opening night, 65 % on Sunday, 61 % on the next Thursday, then slowly towards the usual. */
export function maleShareOn(runDay: number): number {
  if (runDay <= 0) return 0.72;
  if (runDay <= 2) return 0.72 - 0.035 * runDay;
  if (runDay <= 6) return 0.65 - 0.01 * (runDay - 2);
  return Math.max(0.5, 0.61 - 0.006 * (runDay - 6));
}

const film: PlantedFilm = {
  title: 'Kestrel Meridian',
  weeksBefore: 6,
  genres: ['science fiction', 'action'],
  rating: 'PG-13',
  distributor: 'Halden Street Releasing',
  franchise: 'Kestrel',
  director: 'Ilse Marchetti-Boyd',
  cast: ['Dario Venn', 'Oluchi Trane', 'Sam Harrow-Lee'],
  kind: 'tentpole',
  mass: 62,
  men: (runDay) => menFor(maleShareOn(runDay)),
};

function maleShare(name: string, day: string, runDay: number): PlantedEffect {
  const seen = saw(KESTREL, visit('runDay', 'exactly', runDay));
  return {
    name,
    unit: 'percent',
    expected: Math.round(100 * maleShareOn(runDay)),
    tolerance: 1.5,
    statement: `Of the moviegoers who saw Kestrel Meridian ${day}, ${Math.round(100 * maleShareOn(runDay))} % are men.`,
    questions: { men: define(attribute('gender', 'in', ['male']), seen), all: define(seen) },
    value: (count) => (100 * count('men')) / count('all'),
  };
}

const frequent = visits([], { during: LAST_YEAR, op: 'atLeast', value: 12 });
const openingNight = saw(KESTREL, visit('runDay', 'atMost', 0));

const frequentOpening: PlantedEffect = {
  name: 'frequent-on-opening-night',
  unit: 'index',
  expected: 290,
  tolerance: 45,
  statement:
    'Frequent moviegoers (12 or more recorded visits in 12 months) over-index on Kestrel Meridian’s opening night, previews included.',
  questions: {
    frequentOpening: define(frequent, openingNight),
    opening: define(openingNight),
    frequent: define(frequent),
    base: define(visitedLastYear),
  },
  value: (count) => (100 * (count('frequentOpening') / count('opening'))) / (count('frequent') / count('base')),
};

function steers(): readonly Steer[] {
  const byDay = Array.from({ length: LAST_STEERED_DAY + 2 }, (_, i) => steerShare(maleShareOn(i - 1)));
  return [
    {
      film: KESTREL,
      accepts: (member, draft) => byDay[draft.runDay + 1]?.accepts(member.recordedGender === 'male') ?? true,
      take: (member, draft) => byDay[draft.runDay + 1]?.take(member.recordedGender === 'male'),
    },
  ];
}

/** A tentpole whose audience is mostly men at first and then broader, with many frequent moviegoers on opening night. */
export const openingNightPlant: Plant = {
  films: [film],
  effects: () => [
    maleShare('male-share-opening-night', 'on opening night', 0),
    maleShare('male-share-sunday', 'on its first Sunday', 2),
    maleShare('male-share-next-thursday', 'on the next Thursday', 6),
    frequentOpening,
  ],
  grow: () => ({ steers: steers() }),
};
