import { ageBands, cinemaWeek, dayparts, type FieldName, fields, type NamedBand } from '@marquee/dsl';
import { frequencyClasses, leadBands, type MoneyBand, numbersOf, partyBands, spendBands } from './bands.ts';
import { yearInWords } from './year.ts';

/** The key of what has none. */
export const unknownKey = 'unknown';

/** One key of a breakdown's cells, and where it comes from. */
export type Dimension = FieldDimension | VisitsDimension;
interface FieldDimension {
  /** The head of its column, where a breakdown has more than one. */
  readonly head?: string;
  readonly field: FieldName;
  /** How a number is cut. */
  readonly bands?: readonly (NamedBand | MoneyBand)[];
  /** What is listed whether there is any or not, in this order: unless told, every band. Without bands and keys it is what is on record. */
  readonly keys?: readonly string[];
}
/** Moviegoers by how many visits they made in the year. */
interface VisitsDimension {
  readonly head?: string;
  readonly visitsMade: readonly NamedBand[];
}

/** What is counted of whom, and by which keys. Both engines, the labels, the privacy rules and the metric dictionary are made from it. */
export interface Breakdown {
  readonly label: string;
  /** Of moviegoers, a field of visits says what they saw in the year; of visits, all dimensions are fields of theirs. */
  readonly unit: 'moviegoers' | 'visits';
  /** What it shows, in a sentence. */
  readonly meaning: string;
  readonly dimensions: readonly [Dimension, ...Dimension[]];
  /** Of visits: as many as one moviegoer has in a cell, but for one in two hundred (of the sample). The noise of a cell is by them. */
  readonly ofOne?: number;
  /** Only so many cells, those that most of the audience are in. */
  readonly top?: number;
}

const topFilms = 20;
const classes = frequencyClasses.map((band) => `${band.key} ${numbersOf(band)}`).join(', ');
/** Who is under twelve is told only where there is somebody. */
const listedAges = [...ageBands.slice(1).map(({ key }) => key), unknownKey];

/** The breakdowns of a profile, in the order in which they are told. Windows are the 12 months to the as-of date, by session; a missing key is `unknown`. */
export const breakdowns = {
  ageGender: {
    label: 'Age and gender',
    unit: 'moviegoers',
    meaning: 'Moviegoers by age band on the as-of date and by gender as the exhibitor has it on record.',
    dimensions: [
      { head: 'Age', field: 'age', bands: ageBands, keys: listedAges },
      { head: 'Gender', field: 'gender', keys: fields.gender.values.map(({ value }) => value) },
    ],
  },
  frequency: {
    label: 'Frequency class',
    unit: 'moviegoers',
    meaning: `Moviegoers by visits in ${yearInWords}: ${classes}.`,
    dimensions: [{ visitsMade: frequencyClasses }],
  },
  partySize: {
    label: 'Party size',
    unit: 'visits',
    ofOne: 8,
    meaning: `Visits in ${yearInWords} by tickets in the visit.`,
    dimensions: [{ field: 'tickets', bands: partyBands }],
  },
  region: { label: 'Region', unit: 'moviegoers', meaning: 'Moviegoers by where they live.', dimensions: [{ field: 'region' }] },
  exhibitor: {
    label: 'Exhibitor',
    unit: 'moviegoers',
    meaning: 'Moviegoers by the exhibitor whose members they are.',
    dimensions: [{ field: 'exhibitor' }],
  },
  genre: {
    label: 'Genres seen',
    unit: 'moviegoers',
    meaning: `Moviegoers who saw at least one film of the genre in ${yearInWords}. One moviegoer may be in several.`,
    dimensions: [{ field: 'film.genre' }],
  },
  film: {
    label: 'Top films',
    unit: 'moviegoers',
    meaning: `Moviegoers who saw the film in ${yearInWords}: the ${topFilms} films that most of the audience saw.`,
    dimensions: [{ field: 'film' }],
    top: topFilms,
  },
  daypartWeekday: {
    label: 'Daypart and weekday',
    unit: 'visits',
    ofOne: 4,
    meaning: `Visits in ${yearInWords} by local start time of the session and weekday of its business day.`,
    dimensions: [
      { head: 'Daypart', field: 'daypart', keys: dayparts.map(({ key }) => key) },
      { head: 'Weekday', field: 'weekday', keys: cinemaWeek.map(({ key }) => key) },
    ],
  },
  format: {
    label: 'Format',
    unit: 'visits',
    ofOne: 15,
    meaning: `Visits in ${yearInWords} by format of the session.`,
    dimensions: [{ field: 'format' }],
  },
  leadTime: {
    label: 'Lead time',
    unit: 'visits',
    ofOne: 10,
    meaning: `Visits in ${yearInWords} by days between the earliest purchase and the session.`,
    dimensions: [{ field: 'leadDays', bands: leadBands }],
  },
  spend: {
    label: 'Spend a visit',
    unit: 'visits',
    ofOne: 6,
    meaning: `Visits in ${yearInWords} by tickets and concessions together.`,
    dimensions: [{ field: 'spend', bands: spendBands }],
  },
} as const satisfies Record<string, Breakdown>;
export type BreakdownName = keyof typeof breakdowns;

/** Every breakdown, in the order in which they are told. */
export const breakdownNames = Object.keys(breakdowns) as readonly BreakdownName[];

export function breakdownOf(name: BreakdownName): Breakdown {
  return breakdowns[name];
}

/** What is added up for a breakdown: moviegoers as they are, by the films they saw in the year, or their visits in the year. */
export function countedOver({ unit, dimensions: [first] }: Breakdown): 'moviegoers' | 'films' | 'visits' {
  if (unit === 'visits') return 'visits';
  return 'field' in first && fields[first.field].of === 'visit' ? 'films' : 'moviegoers';
}

/** The keys that a dimension always lists, also at zero; null where it lists the keys on record. */
export function listedKeys(dimension: Dimension): readonly string[] | null {
  if ('visitsMade' in dimension) return dimension.visitsMade.map(({ key }) => key);
  return dimension.keys ?? dimension.bands?.map(({ key }) => key) ?? null;
}

/** The cells that are there whether anybody is in them or not, in their order, the first key varying slowest; null where keys are found on record. */
export function listedCells({ dimensions }: Breakdown): readonly (readonly string[])[] | null {
  let cells: readonly (readonly string[])[] = [[]];
  for (const keys of dimensions.map(listedKeys)) {
    if (!keys) return null;
    cells = cells.flatMap((cell) => keys.map((key) => [...cell, key]));
  }
  return cells;
}
