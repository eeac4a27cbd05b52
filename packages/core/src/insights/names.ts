/** What is counted of whom, and by which keys. */
export interface Breakdown {
  readonly label: string;
  readonly unit: 'moviegoers' | 'visits';
  /** Whether everything counted is in exactly one cell. */
  readonly partition: boolean;
  readonly keys: 'fixed' | 'found' | 'chosen';
  readonly dimensions: readonly string[];
  /** Keys that nobody has who visited in the window. */
  readonly emptyOfVisitors?: readonly string[];
}

/**
 * The breakdowns of a profile, each with what it counts. Windows are the 12 months to the as-of date, by session. Keys of their cells:
 * age band `12-17 18-24 25-34 35-44 45-54 55-64 65+ unknown` (`under12` only where there is any); gender as in the language; class
 * `frequent occasional infrequent lapsed`; tickets `1 2 3-4 5+`; lead days `0 1 2-7 8+`; spend in minor units `0-999 1000-1999
 * 2000-2999 3000-4999 5000-7499 7500+`; region, exhibitor and film by id, genre, format, daypart and weekday as on record; a missing one is `unknown`.
 * Keys are `fixed` here, `found` on record in the audience or its base, or `chosen` by what most of the audience saw.
 */
export const breakdowns = {
  ageGender: { label: 'Age and gender', unit: 'moviegoers', partition: true, keys: 'fixed', dimensions: ['age band', 'gender'] },
  frequency: {
    label: 'Frequency class',
    unit: 'moviegoers',
    partition: true,
    keys: 'fixed',
    dimensions: ['class'],
    emptyOfVisitors: ['lapsed'],
  },
  partySize: { label: 'Party size', unit: 'visits', partition: true, keys: 'fixed', dimensions: ['tickets'] },
  region: { label: 'Region', unit: 'moviegoers', partition: true, keys: 'found', dimensions: ['region'] },
  exhibitor: { label: 'Exhibitor', unit: 'moviegoers', partition: true, keys: 'found', dimensions: ['exhibitor'] },
  genre: { label: 'Genres seen', unit: 'moviegoers', partition: false, keys: 'found', dimensions: ['genre'] },
  film: { label: 'Top films', unit: 'moviegoers', partition: false, keys: 'chosen', dimensions: ['film'] },
  daypartWeekday: { label: 'Daypart and weekday', unit: 'visits', partition: true, keys: 'fixed', dimensions: ['daypart', 'weekday'] },
  format: { label: 'Format', unit: 'visits', partition: true, keys: 'found', dimensions: ['format'] },
  leadTime: { label: 'Lead time', unit: 'visits', partition: true, keys: 'fixed', dimensions: ['lead days'] },
  spend: { label: 'Spend a visit', unit: 'visits', partition: true, keys: 'fixed', dimensions: ['spend'] },
} as const satisfies Record<string, Breakdown>;
export type BreakdownName = keyof typeof breakdowns;

/** The strip of six figures; each is a ratio over the 12 months to the as-of date. */
export const summaries = {
  visitsPerYear: { label: 'Visits a year', unit: 'visits' },
  partySize: { label: 'Party size', unit: 'tickets' },
  leadDays: { label: 'Lead days', unit: 'days' },
  spendPerVisit: { label: 'Spend a visit', unit: 'money' },
  premiumShare: { label: 'Premium formats', unit: 'percent' },
  openingWeekendShare: { label: 'Opening weekend', unit: 'percent' },
} as const;
export type SummaryName = keyof typeof summaries;
