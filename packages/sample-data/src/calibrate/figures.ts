import { ageOn, type Moviegoer, type Visit } from '@marquee/dsl';
import { startOfLastYear } from '../calendar/days.ts';
import { AGE_BANDS, CLASSES, MEMBERS, POPULATION, TICKETS_INDEX } from '../calibration.ts';
import { KESTREL } from '../effects/opening-night.ts';
import type { VisitClass } from '../members/member.ts';
import { drawClass } from '../members/rates.ts';
import { pickIndex } from '../random/distributions.ts';
import { randomFor } from '../random/sfc32.ts';
import type { ReadSample } from './read-sample.ts';

/** One published figure, and how to calculate it from a sample. */
export interface CalibrationFigure {
  readonly name: string;
  readonly published: string;
  /** Inclusive. */
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly value: (year: SampleYear) => number;
}

/** The last 12 months of a sample, from which most figures are calculated. */
export interface SampleYear {
  readonly sample: ReadSample;
  /** Every moviegoer with the visits of the 12 months. */
  readonly people: readonly { readonly person: Moviegoer; readonly visits: readonly Visit[] }[];
  readonly visits: readonly Visit[];
}

export function lastYearOf(sample: ReadSample): SampleYear {
  const from = startOfLastYear(sample.until);
  const people = sample.moviegoers.map((person) => ({
    person,
    visits: person.visits.filter((visit) => visit.businessDay >= from && visit.businessDay <= sample.until),
  }));
  return { sample, people, visits: people.flatMap(({ visits }) => visits) };
}

function percent(part: number, of: number): number {
  return (100 * part) / of;
}
function shareOf(visits: readonly Visit[], test: (visit: Visit) => boolean): number {
  return percent(visits.filter(test).length, visits.length);
}
function mean(visits: readonly Visit[], value: (visit: Visit) => number, per: (visit: Visit) => number = () => 1): number {
  return visits.reduce((sum, visit) => sum + value(visit), 0) / visits.reduce((sum, visit) => sum + per(visit), 0);
}
function around(
  name: string,
  target: number,
  within: number,
  value: CalibrationFigure['value'],
  digits = 1,
  published = String(target),
): CalibrationFigure {
  return { name, published, low: target - within, high: target + within, digits, value };
}

function bandOf(person: Moviegoer, { sample }: SampleYear): number {
  if (person.birthDay === null) return -1;
  const age = ageOn(person.birthDay, sample.until) ?? -1;
  return AGE_BANDS.findLastIndex((from) => age >= from);
}

/** Tickets of an age band per head of the population; the mean is 100. */
function ticketsIndex(band: number): CalibrationFigure['value'] {
  return (year) => {
    const tickets = POPULATION.map((_, i) =>
      year.people.reduce(
        (sum, { person, visits }) =>
          bandOf(person, year) === i ? sum + visits.reduce((all, visit) => all + (visit.tickets ?? 0), 0) : sum,
        0,
      ),
    );
    const all = tickets.reduce((sum, value) => sum + value, 0);
    return percent((tickets[band] ?? 0) / all, (POPULATION[band] ?? 1) / POPULATION.reduce((sum: number, value) => sum + value, 0));
  };
}

function isOpening(visit: Visit): boolean {
  return visit.film === KESTREL && (visit.runDay ?? 99) <= 2;
}

/** Draws the class from the generator. It cannot be taken from a sample, because only 65 % of the visits that define it are on record. */
function drawnClass(name: VisitClass): number {
  const random = randomFor(1, 1, 1);
  const drawn = Array.from({ length: 50_000 }, () => drawClass(random, pickIndex(random, MEMBERS)));
  return percent(drawn.filter((visitClass) => visitClass === name).length, drawn.length);
}

/** The drop in visits from the first to the second weekend (Friday to Sunday), for films that have both on record. */
function weekendDrop(genre?: string): CalibrationFigure['value'] {
  return ({ sample }) => {
    const old = sample.moviegoers
      .flatMap((person) => person.visits)
      .filter((visit) => visit.runDay !== null && visit.businessDay - visit.runDay <= sample.until - 10);
    const films = genre ? old.filter((visit) => visit['film.genre'][0] === genre) : old;
    const within = (from: number) =>
      films.filter((visit) => visit.runDay !== null && visit.runDay >= from && visit.runDay <= from + 2).length;
    return 100 - percent(within(7), within(0));
  };
}

/** The published figures, and the tolerances that a sample of 20,000 moviegoers must meet. */
export const figures: readonly CalibrationFigure[] = [
  around(
    'transactions a moviegoer, whole record',
    16.5,
    0.6,
    ({ sample }) => sample.rows.transactions / sample.moviegoers.length,
    1,
    '16–17',
  ),
  ...(['frequent', 'occasional', 'infrequent'] as const).map((name) =>
    around(`${name} by true visits, percent of moviegoers`, CLASSES[name], 1, () => drawnClass(name)),
  ),
  ...['12–17', '18–24', '25–39', '40–49', '50–59', '60 and over'].map((label, i) =>
    around(`tickets index, ages ${label}`, TICKETS_INDEX[i] ?? 100, (TICKETS_INDEX[i] ?? 100) * 0.09, ticketsIndex(i), 0),
  ),
  ...(
    [
      ['mon', 6],
      ['tue', 8],
      ['wed', 6],
      ['thu', 9],
      ['fri', 22],
      ['sat', 28],
      ['sun', 21],
    ] as const
  ).map(([day, target]) =>
    around(`${day}, percent of visits`, target, 0.8, ({ visits }) => shareOf(visits, (visit) => visit.weekday === day)),
  ),
  ...(
    [
      ['morning', 5],
      ['matinee', 36],
      ['evening', 46],
      ['late', 13],
    ] as const
  ).map(([part, target]) =>
    around(`${part}, percent of visits`, target, 1, ({ visits }) => shareOf(visits, (visit) => visit.daypart === part)),
  ),
  ...(
    [
      ['0', 60, 0, 0],
      ['1', 12, 1, 1],
      ['2–7', 18, 2, 7],
      ['8 and more', 10, 8, 99],
    ] as const
  ).map(([label, target, low, high]) =>
    around(`lead days ${label}, percent of visits`, target, 1.2, ({ visits }) =>
      shareOf(visits, ({ leadDays }) => leadDays !== null && leadDays >= low && leadDays <= high),
    ),
  ),
  around('weekend drop, all films, percent', 50, 3, weekendDrop(), 1, '40–60'),
  around('weekend drop, horror, percent', 60, 4, weekendDrop('horror'), 1, 'steeper'),
  around('weekend drop, animation, percent', 43, 4, weekendDrop('animation'), 1, '40–60'),
  around('premium formats, percent of visits', 15, 1.2, ({ visits }) => shareOf(visits, (visit) => visit.format !== 'standard')),
  around('premium formats, Kestrel Meridian’s opening, percent of visits', 40, 6, ({ visits }) =>
    shareOf(visits.filter(isOpening), (visit) => visit.format !== 'standard'),
  ),
  around(
    'lead days 8 and more, Kestrel Meridian’s opening, percent of visits',
    30,
    6,
    ({ visits }) => shareOf(visits.filter(isOpening), ({ leadDays }) => (leadDays ?? 0) >= 8),
    1,
    'tripled',
  ),
  around('party size, mean', 2.1, 0.06, ({ visits }) => mean(visits, (visit) => visit.tickets ?? 0), 2),
  around(
    'price of a ticket, mean',
    12,
    0.4,
    ({ visits }) =>
      mean(
        visits,
        (visit) => (visit.ticketSpend ?? 0) / 100,
        (visit) => visit.tickets ?? 0,
      ),
    2,
    'about 12',
  ),
  around(
    'concessions a head, mean',
    7.7,
    0.25,
    ({ visits }) =>
      mean(
        visits,
        (visit) => (visit.concessionSpend ?? 0) / 100,
        (visit) => visit.tickets ?? 0,
      ),
    2,
    'about 7.7',
  ),
  around(
    'refunds, percent of purchases',
    1.5,
    0.15,
    ({ sample }) => percent(sample.refundedTransactions, sample.refundedTransactions + sample.soldTransactions),
    2,
  ),
  around('malformed rows, percent', 0.05, 0.02, ({ sample }) => percent(sample.rows.malformed, sample.rows.transactions), 3),
  around(
    'rows of unmatched film codes, percent',
    1,
    0.5,
    ({ sample }) => percent(sample.rows.unmatched, sample.rows.transactions),
    2,
    'some',
  ),
  around('duplicate rows, percent', 0.4, 0.1, ({ sample }) => percent(sample.rows.duplicates, sample.rows.transactions), 2, 'some'),
  around('late rows, percent', 0.5, 0.1, ({ sample }) => percent(sample.rows.late, sample.rows.transactions), 2, 'some'),
];
