import { type Day, openingWeekend } from '@marquee/dsl';
import type { PlantedFilm } from '../catalogue/film.ts';
import type { SampleMember } from '../members/member.ts';
import type { Draft } from '../visits/draft.ts';
import type { Plant, PlantedEffect, PlantWorld } from './plant.ts';
import { attribute, define, saw, sumOf, total, visit, visits } from './questions.ts';
import { steerCategories, steerShare } from './steering.ts';

export const GARY = 'plus-one-minus-gary';
const GEN_Z = 0.43;
const LATE = 0.18;
const MORNING = 0.09;
const REPEAT = 0.11;
/** The shares of morning, matinee, evening and late. */
const DAYPARTS = [MORNING, 0.31, 1 - MORNING - 0.31 - LATE, LATE];
const MOST_VISITS = 4;

const film: PlantedFilm = {
  title: 'Plus One, Minus Gary',
  weeksBefore: 8,
  genres: ['comedy', 'romance'],
  rating: 'R',
  distributor: 'Halden Street Releasing',
  director: 'Fenna Kerrigan-Sole',
  cast: ['Cosmo Ibarra-Lund', 'Zelda Farquhar'],
  kind: 'wide',
  mass: 36,
  dayparts: [2.2, 0.85, 0.92, 1.4],
  ages: [1, 1.35, 1.05, 0.85, 0.8, 0.75],
};
const isFilm = visit('film', 'in', [GARY]);
const opening = visit('runDay', 'between', [openingWeekend.from, openingWeekend.to]);
const seen = saw(GARY, opening);

/** Generation Z, born 1997 to 2012, is defined here as 13 to 28 years old on the as-of date. */
function isGenZ(member: SampleMember): boolean {
  return member.recordedAge !== null && member.recordedAge >= 13 && member.recordedAge <= 28;
}

function daypartShare(name: string, daypart: string, share: number): PlantedEffect {
  const visitsOf = (filters: readonly ReturnType<typeof visit>[]) => (value: number) =>
    define(visits([isFilm, opening, ...filters], { op: 'atLeast', value }));
  return {
    name,
    unit: 'percent',
    expected: 100 * share,
    tolerance: 1.5,
    statement: `Of the opening weekend’s visits to Plus One, Minus Gary, ${Math.round(100 * share)} % are ${daypart}.`,
    questions: { ...total('in', MOST_VISITS, visitsOf([visit('daypart', 'in', [daypart])])), ...total('all', MOST_VISITS, visitsOf([])) },
    value: (count) => (100 * sumOf(count, 'in', MOST_VISITS)) / sumOf(count, 'all', MOST_VISITS),
  };
}

const effects: readonly PlantedEffect[] = [
  {
    name: 'gen-z-share',
    unit: 'percent',
    expected: 100 * GEN_Z,
    tolerance: 1.5,
    statement: 'Of the moviegoers of Plus One, Minus Gary’s opening weekend, 43 % are Gen Z (13 to 28 years old).',
    questions: { genZ: define(attribute('age', 'between', [13, 28]), seen), all: define(seen) },
    value: (count) => (100 * count('genZ')) / count('all'),
  },
  daypartShare('gen-z-late', 'late', LATE),
  daypartShare('gen-z-morning', 'morning', MORNING),
  {
    name: 'gen-z-repeat',
    unit: 'percent',
    expected: 100 * REPEAT,
    tolerance: 1.5,
    statement: 'Of the moviegoers of Plus One, Minus Gary’s opening weekend, 11 % saw it more than once in it.',
    questions: { twice: define(visits([isFilm, opening], { op: 'atLeast', value: 2 })), all: define(seen) },
    value: (count) => (100 * count('twice')) / count('all'),
  },
];

/** A comedy that Gen Z discovered: many late and morning visits, and many repeat visits. */
export const genZPlant: Plant = {
  films: [film],
  effects: () => effects,
  grow: (world) => {
    const genZ = steerShare(GEN_Z, 2);
    const daypart = steerCategories(DAYPARTS, 1);
    const repeat = steerShare(REPEAT);
    return {
      steers: [
        {
          film: GARY,
          accepts: (member, draft) => draft.runDay > 2 || (genZ.accepts(isGenZ(member)) && daypart.accepts(draft.daypart)),
          take: (member, draft) => {
            if (draft.runDay > 2) return;
            genZ.take(isGenZ(member));
            daypart.take(draft.daypart);
          },
        },
      ],
      adjust: (_member, drafts) => {
        const first = drafts.find((draft) => draft.film === world.filmIndex(GARY) && draft.runDay <= 2 && draft.fate === 'stands');
        if (!first) return;
        const again = repeat.short();
        repeat.take(again);
        if (!again) return;
        const second = secondVisit(world, first, daypart.scarcest());
        daypart.take(second.daypart);
        drafts.push(second);
      },
    };
  },
};

/** A visit to the same film on another day of the weekend, bought on that day. */
function secondVisit(world: PlantWorld, first: Draft, daypart: number): Draft {
  const runDay = first.runDay === 2 ? 1 : 2;
  const release: Day = world.releaseDay(GARY);
  return { ...first, runDay, day: release + runDay, lead: 0, daypart };
}
