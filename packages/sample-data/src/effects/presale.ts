import { type Condition, type Day, isoOfDay, type VisitFilter, type VisitsCondition } from '@marquee/dsl';
import { fridayOnOrBefore } from '../calendar/days.ts';
import type { PlantedFilm } from '../catalogue/film.ts';
import { menFor } from './men-for.ts';
import type { Plant, PlantedEffect, Steer } from './plant.ts';
import { attribute, define, sumOf, total, visit, visits } from './questions.ts';
import { steerMean, steerShare } from './steering.ts';

export const NINEFOLD = 'ninefold-tide';
const WEEKS_BEFORE = 10;
const MALE = 0.7;
const MEAN_AGE = 34;
const PARTY = 2.3;
const RELEASE_WEEK = 0.8;
const YOUNGEST = 12;
const YEARS_ABOVE = 80;
const LARGEST_PARTY = 12;

const film: PlantedFilm = {
  title: 'Ninefold Tide',
  weeksBefore: WEEKS_BEFORE,
  genres: ['action', 'thriller'],
  rating: 'PG-13',
  distributor: 'Orpheum North',
  director: 'Mireille Okonjo',
  cast: ['Halvard Ghent', 'Noor Castellane', 'Piers Underhay'],
  kind: 'tentpole',
  mass: 54,
  eagerUntil: 13,
  men: () => menFor(0.66),
  ages: [1, 1.25, 1.35, 1.1, 0.75, 0.35],
};

/** The moviegoers who bought a ticket before the release day, for any session. */
function bought(until: Day, filters: readonly VisitFilter[] = [], rest: Omit<VisitsCondition, 'kind' | 'where'> = {}): Condition {
  const release = fridayOnOrBefore(until) - 7 * WEEKS_BEFORE;
  const during = { kind: 'between', from: isoOfDay(release - 35), to: isoOfDay(release - 1) } as const;
  return visits([visit('film', 'in', [NINEFOLD]), ...filters], { during, basis: 'purchase', ...rest });
}

function effects(until: Day): readonly PlantedEffect[] {
  const buyers = bought(until);
  const all = define(buyers);
  return [
    {
      name: 'presale-male-share',
      unit: 'percent',
      expected: 100 * MALE,
      tolerance: 1.5,
      statement: 'Of Ninefold Tide’s presale audience, 70 % are men.',
      questions: { men: define(buyers, attribute('gender', 'in', ['male'])), all },
      value: (count) => (100 * count('men')) / count('all'),
    },
    {
      name: 'presale-mean-age',
      unit: 'years',
      expected: MEAN_AGE,
      tolerance: 0.7,
      statement: 'The mean age of Ninefold Tide’s presale audience is 34.',
      questions: {
        known: define(buyers, attribute('age', 'atLeast', 0)),
        ...total('older', YEARS_ABOVE, (years) => define(buyers, attribute('age', 'atLeast', YOUNGEST + years))),
      },
      value: (count) => YOUNGEST + sumOf(count, 'older', YEARS_ABOVE) / count('known'),
    },
    {
      name: 'presale-party',
      unit: 'tickets',
      expected: PARTY,
      tolerance: 0.05,
      statement: 'Ninefold Tide’s presale audience comes in parties of 2.3.',
      questions: {
        ...total('tickets', LARGEST_PARTY, (value) => define(bought(until, [], { measure: 'tickets', op: 'atLeast', value }))),
        ...total('visits', 3, (value) => define(bought(until, [], { op: 'atLeast', value }))),
      },
      value: (count) => sumOf(count, 'tickets', LARGEST_PARTY) / sumOf(count, 'visits', 3),
    },
    {
      name: 'presale-in-release-week',
      unit: 'percent',
      expected: 100 * RELEASE_WEEK,
      tolerance: 2,
      statement: 'Over 67 % of Ninefold Tide’s presale audience attends in release week.',
      questions: { inWeek: define(bought(until, [visit('runDay', 'atMost', 6)])), all },
      value: (count) => (100 * count('inWeek')) / count('all'),
    },
  ];
}

function steer(): Steer {
  const [male, age, party, week] = [steerShare(MALE, 2), steerMean(MEAN_AGE, 40), steerMean(PARTY, 6), steerShare(RELEASE_WEEK, 2)];
  return {
    film: NINEFOLD,
    accepts: (member, { runDay, lead, tickets }) =>
      lead <= runDay ||
      (male.accepts(member.recordedGender === 'male') &&
        (member.recordedAge === null || age.accepts(member.recordedAge)) &&
        party.accepts(tickets) &&
        week.accepts(runDay <= 6)),
    take: (member, { runDay, lead, tickets }) => {
      if (lead <= runDay) return;
      male.take(member.recordedGender === 'male');
      if (member.recordedAge !== null) age.take(member.recordedAge);
      party.take(tickets);
      week.take(runDay <= 6);
    },
  };
}

/** A tentpole with a known presale audience: mostly men in their thirties, in company, who attend in the release week. */
export const presalePlant: Plant = { films: [film], effects, grow: () => ({ steers: [steer()] }) };
