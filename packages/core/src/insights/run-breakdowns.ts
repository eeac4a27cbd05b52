import { ageBands, bandsOf, dayparts, fields } from '@marquee/dsl';
import { frequencyClasses, partyBands } from './bands.ts';
import { type Breakdown, unknownKey } from './breakdowns.ts';

/** Ages as lines of a run: as few as can be told apart, cut where the trade reports (under 25, 50 and over). */
export const runAgeBands = bandsOf([
  { key: 'under25', label: 'Under 25', from: 0 },
  { key: '25-34', label: '25–34', from: 25 },
  { key: '35-49', label: '35–49', from: 35 },
  { key: '50+', label: '50 and over', from: 50 },
]);

/** What the run of a film is told by: one key each. Of moviegoers, a visit has the key of whoever made it. */
export const runBreakdowns = {
  gender: {
    label: 'Gender',
    unit: 'moviegoers',
    meaning: 'Gender as the exhibitor has it on record.',
    dimensions: [{ field: 'gender', keys: fields.gender.values.map(({ value }) => value) }],
  },
  age: {
    label: 'Age',
    unit: 'moviegoers',
    meaning: 'Age in whole years on the as-of date.',
    dimensions: [{ field: 'age', bands: runAgeBands, keys: [...runAgeBands.map(({ key }) => key), unknownKey] }],
  },
  ageBand: {
    label: 'Age band',
    unit: 'moviegoers',
    meaning: 'Age on the as-of date, by the bands of a profile.',
    dimensions: [{ field: 'age', bands: ageBands, keys: [...ageBands.slice(1).map(({ key }) => key), unknownKey] }],
  },
  frequency: {
    label: 'Frequency class',
    unit: 'moviegoers',
    meaning: 'Frequency class by visits in the 12 months to the as-of date.',
    dimensions: [{ visitsMade: frequencyClasses }],
  },
  region: { label: 'Region', unit: 'moviegoers', meaning: 'Where the moviegoer lives.', dimensions: [{ field: 'region' }] },
  format: { label: 'Format', unit: 'visits', meaning: 'Format of the session.', dimensions: [{ field: 'format' }] },
  daypart: {
    label: 'Daypart',
    unit: 'visits',
    meaning: 'Local start time of the session.',
    dimensions: [{ field: 'daypart', keys: dayparts.map(({ key }) => key) }],
  },
  partySize: {
    label: 'Party size',
    unit: 'visits',
    meaning: 'Tickets in the visit.',
    dimensions: [{ field: 'tickets', bands: partyBands }],
  },
} as const satisfies Record<string, Breakdown>;
export type RunBreakdownName = keyof typeof runBreakdowns;

/** Every breakdown of a run, in the order in which they are offered. */
export const runBreakdownNames = Object.keys(runBreakdowns) as readonly RunBreakdownName[];

export function runBreakdownOf(name: RunBreakdownName): Breakdown {
  return runBreakdowns[name];
}
