/**
 * The breakdowns of a profile, each with what it counts. Windows are the 12 months to the as-of date, by session. Keys of their cells:
 * age band `12-17 18-24 25-34 35-44 45-54 55-64 65+ unknown` (`under12` only where there is any); gender as in the language; class
 * `frequent occasional infrequent lapsed`; tickets `1 2 3-4 5+`; lead days `0 1 2-7 8+`; spend in minor units `0-999 1000-1999
 * 2000-2999 3000-4999 5000-7499 7500+`; region, exhibitor and film by id, genre, format, daypart and weekday as on record; a missing one is `unknown`.
 */
export const breakdowns = {
  ageGender: { label: 'Age and gender', unit: 'moviegoers', partition: true, dimensions: ['age band', 'gender'] },
  frequency: { label: 'Frequency class', unit: 'moviegoers', partition: true, dimensions: ['class'] },
  partySize: { label: 'Party size', unit: 'visits', partition: true, dimensions: ['tickets'] },
  region: { label: 'Region', unit: 'moviegoers', partition: true, dimensions: ['region'] },
  exhibitor: { label: 'Exhibitor', unit: 'moviegoers', partition: true, dimensions: ['exhibitor'] },
  genre: { label: 'Genres seen', unit: 'moviegoers', partition: false, dimensions: ['genre'] },
  film: { label: 'Top films', unit: 'moviegoers', partition: false, dimensions: ['film'] },
  daypartWeekday: { label: 'Daypart and weekday', unit: 'visits', partition: true, dimensions: ['daypart', 'weekday'] },
  format: { label: 'Format', unit: 'visits', partition: true, dimensions: ['format'] },
  leadTime: { label: 'Lead time', unit: 'visits', partition: true, dimensions: ['lead days'] },
  spend: { label: 'Spend a visit', unit: 'visits', partition: true, dimensions: ['spend'] },
} as const;
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
