import { type BreakdownCell, type BreakdownName, breakdowns, type ProfileCounts, type SummaryName, summaries } from '@marquee/core';
import { ageOn, type Day, type Moviegoer, type Visit, windowDays } from '@marquee/dsl';

/** A moviegoer with the visits of the 12 months. */
interface Person {
  readonly moviegoer: Moviegoer;
  readonly visits: readonly Visit[];
}
type Keys = readonly (readonly string[])[];

const bands: readonly (readonly [number, string])[] = [
  [65, '65+'],
  [55, '55-64'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
  [12, '12-17'],
];
const spends: readonly (readonly [number, string])[] = [
  [7500, '7500+'],
  [5000, '5000-7499'],
  [3000, '3000-4999'],
  [2000, '2000-2999'],
  [1000, '1000-1999'],
];

function band(person: Person, asOf: Day): string {
  const age = person.moviegoer.birthDay === null ? null : ageOn(person.moviegoer.birthDay, asOf);
  return age === null ? 'unknown' : (bands.find(([from]) => age >= from)?.[1] ?? 'under12');
}
function frequency(count: number): string {
  if (count >= 12) return 'frequent';
  if (count >= 2) return 'occasional';
  return count === 1 ? 'infrequent' : 'lapsed';
}
function party(tickets: number | null): string {
  if (tickets === null) return 'unknown';
  if (tickets <= 2) return String(tickets);
  return tickets <= 4 ? '3-4' : '5+';
}
function lead(days: number | null): string {
  if (days === null) return 'unknown';
  if (days <= 1) return String(days);
  return days <= 7 ? '2-7' : '8+';
}

/** The cells of each breakdown that one person, or one visit of theirs, falls in. */
const cellsOf: Readonly<Record<BreakdownName, (person: Person, asOf: Day) => Keys>> = {
  ageGender: (person, asOf) => [[band(person, asOf), person.moviegoer.gender ?? 'unknown']],
  frequency: ({ visits }) => [[frequency(visits.length)]],
  partySize: ({ visits }) => visits.map((one) => [party(one.tickets)]),
  region: ({ moviegoer }) => [[moviegoer.region ?? 'unknown']],
  exhibitor: ({ moviegoer }) => [[moviegoer.exhibitor ?? 'unknown']],
  genre: ({ visits }) => [...new Set(visits.flatMap((one) => one['film.genre']))].map((genre) => [genre]),
  film: ({ visits }) => [...new Set(visits.flatMap((one) => one.film ?? []))].map((film) => [film]),
  daypartWeekday: ({ visits }) => visits.map((one) => [one.daypart ?? 'unknown', one.weekday ?? 'unknown']),
  format: ({ visits }) => visits.map((one) => [one.format ?? 'unknown']),
  leadTime: ({ visits }) => visits.map((one) => [lead(one.leadDays)]),
  spend: ({ visits }) => visits.map((one) => [spends.find(([from]) => (one.spend ?? 0) >= from)?.[1] ?? '0-999']),
};

const summaryOf: Readonly<Record<SummaryName, (visit: Visit) => number>> = {
  visitsPerYear: () => 1,
  partySize: (visit) => visit.tickets ?? 0,
  leadDays: (visit) => visit.leadDays ?? 0,
  spendPerVisit: (visit) => visit.spend ?? 0,
  premiumShare: (visit) => (visit.format !== null && visit.format !== '2D' && visit.format !== 'standard' ? 1 : 0),
  openingWeekendShare: (visit) => (visit.runDay !== null && visit.runDay >= -1 && visit.runDay <= 2 ? 1 : 0),
};

/** A profile counted with plain loops. Without a base it is everyone who visited in the 12 months. Zero cells are left out. */
export function plainProfile(
  audience: readonly Moviegoer[],
  base: readonly Moviegoer[] | null,
  inScope: readonly Moviegoer[],
  asOf: Day,
): ProfileCounts {
  const { from, to } = windowDays({ kind: 'last', count: 12, unit: 'month' }, asOf);
  const person = (moviegoer: Moviegoer): Person => ({
    moviegoer,
    visits: moviegoer.visits.filter((visit) => visit.businessDay >= from && visit.businessDay <= to),
  });
  const people = audience.map(person);
  const compared = base ? base.map(person) : inScope.map(person).filter((one) => one.visits.length > 0);
  const visitsOf = (some: readonly Person[]) => some.flatMap((one) => one.visits);

  const breakdown = (name: BreakdownName) => {
    const ofPeople = breakdowns[name].unit === 'moviegoers';
    const cells = new Map<string, { -readonly [K in keyof BreakdownCell]: BreakdownCell[K] }>();
    const tally = (some: readonly Person[], counted: 'audience' | 'base', behind: 'moviegoers' | 'baseMoviegoers') => {
      for (const one of some) {
        const keys = cellsOf[name](one, asOf);
        for (const key of keys) {
          const cell = cells.get(key.join('\n')) ?? { key, audience: 0, base: 0, moviegoers: 0, baseMoviegoers: 0 };
          cell[counted] += 1;
          cells.set(key.join('\n'), cell);
        }
        for (const text of new Set(keys.map((key) => key.join('\n')))) {
          const cell = cells.get(text);
          if (cell) cell[behind] += 1;
        }
      }
    };
    tally(people, 'audience', 'moviegoers');
    tally(compared, 'base', 'baseMoviegoers');
    return {
      audienceTotal: ofPeople ? people.length : visitsOf(people).length,
      baseTotal: ofPeople ? compared.length : visitsOf(compared).length,
      cells: [...cells.values()],
    };
  };
  const ratio = (name: SummaryName, some: readonly Person[]) => ({
    numerator: visitsOf(some).reduce((sum, visit) => sum + summaryOf[name](visit), 0),
    denominator: name === 'visitsPerYear' ? some.length : visitsOf(some).length,
  });
  return {
    audience: people.length,
    base: compared.length,
    breakdowns: record(breakdowns, breakdown),
    summaries: record(summaries, (name) => ({ audience: ratio(name, people), base: ratio(name, compared) })),
  };
}

/** The same keys with other values. The cast holds because every key of the record, and no other, is given a value. */
function record<K extends string, V>(keys: Readonly<Record<K, unknown>>, make: (name: K) => V): Record<K, V> {
  return Object.fromEntries((Object.keys(keys) as K[]).map((name) => [name, make(name)])) as Record<K, V>;
}
