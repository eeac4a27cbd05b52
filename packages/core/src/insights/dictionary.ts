import { type BreakdownName, breakdowns, type SummaryName, summaries } from './names.ts';

export interface Metric {
  readonly label: string;
  /** What the figure is, in one or two sentences: shown on hover. */
  readonly meaning: string;
  /** The formula in words and signs; null where there is nothing to work out. */
  readonly formula: string | null;
  readonly unit: 'moviegoers' | 'visits' | 'tickets' | 'days' | 'money' | 'percent' | 'index' | 'date';
}

const year = 'the 12 months to the as-of date';

const words = {
  asOf: {
    label: 'As of',
    meaning: 'The day a definition is evaluated for: unless chosen, the latest purchase day on record that is not after today.',
    formula: null,
    unit: 'date',
  },
  inScope: {
    label: 'In scope',
    meaning: 'Moviegoers of the exhibitors whose data your organisation may count.',
    formula: null,
    unit: 'moviegoers',
  },
  audience: {
    label: 'Audience',
    meaning: 'Moviegoers in scope who match the definition on the as-of date.',
    formula: null,
    unit: 'moviegoers',
  },
  reachable: {
    label: 'Reachable',
    meaning: 'Moviegoers of the audience who consented to, and have an address for, at least one channel.',
    formula: null,
    unit: 'moviegoers',
  },
  own: {
    label: 'On its own',
    meaning: 'Moviegoers in scope who meet this one condition, whatever the others say.',
    formula: null,
    unit: 'moviegoers',
  },
  keeps: {
    label: 'Keeps',
    meaning: 'How much of what the conditions above it left still remains with this one.',
    formula: '100 × moviegoers left with it ÷ moviegoers left before it',
    unit: 'percent',
  },
  drops: {
    label: 'Drops',
    meaning: 'How much of what the conditions above it left is taken away by this exclusion.',
    formula: '100 × moviegoers taken away ÷ moviegoers left before it',
    unit: 'percent',
  },
  covers: {
    label: 'Covers',
    meaning: 'How much of its group the first condition makes up.',
    formula: '100 × moviegoers of the condition ÷ moviegoers of the group',
    unit: 'percent',
  },
  adds: {
    label: 'Adds',
    meaning: 'How much of its group comes in by this condition and by none above it.',
    formula: '100 × moviegoers it adds ÷ moviegoers of the group',
    unit: 'percent',
  },
  base: {
    label: 'Base',
    meaning: `The audience a profile is compared with; unless chosen, everyone in scope who visited in ${year}.`,
    formula: null,
    unit: 'moviegoers',
  },
  share: { label: 'Share', meaning: 'Part of an audience, in percent.', formula: '100 × cell ÷ audience', unit: 'percent' },
  index: {
    label: 'Index',
    meaning: 'How a share compares with the base. Over 100 is over-represented; 120 and over and 80 and under are marked.',
    formula: '100 × audience share ÷ base share',
    unit: 'index',
  },
} as const satisfies Record<string, Metric>;

const summaryMeanings: Record<SummaryName, { readonly meaning: string; readonly formula: string }> = {
  visitsPerYear: { meaning: `Visits on record in ${year}, a moviegoer.`, formula: 'visits ÷ moviegoers' },
  partySize: { meaning: `Tickets in a visit, on average, in ${year}.`, formula: 'tickets ÷ visits' },
  leadDays: {
    meaning: `Days between the earliest purchase and the session, on average, in ${year}.`,
    formula: 'sum of lead days ÷ visits',
  },
  spendPerVisit: { meaning: `Tickets and concessions of a visit, on average, in ${year}.`, formula: 'spend ÷ visits' },
  premiumShare: {
    meaning: `Visits in ${year} to a session in another format than standard 2D.`,
    formula: '100 × visits in premium formats ÷ visits',
  },
  openingWeekendShare: {
    meaning: `Visits in ${year} to a film’s opening weekend: run days −1 to 2.`,
    formula: '100 × visits in opening weekends ÷ visits',
  },
};

const breakdownMeanings: Record<BreakdownName, string> = {
  ageGender: 'Moviegoers by age band on the as-of date and by gender as the exhibitor has it on record.',
  frequency: `Moviegoers by visits in ${year}: frequent 12 and more, occasional 2 to 11, infrequent 1, lapsed 0.`,
  partySize: `Visits in ${year} by tickets in the visit.`,
  region: 'Moviegoers by where they live.',
  exhibitor: 'Moviegoers by the exhibitor whose members they are.',
  genre: `Moviegoers who saw at least one film of the genre in ${year}. One moviegoer may be in several.`,
  film: `Moviegoers who saw the film in ${year}: the 20 films that most of the audience saw.`,
  daypartWeekday: `Visits in ${year} by local start time of the session and weekday of its business day.`,
  format: `Visits in ${year} by format of the session.`,
  leadTime: `Visits in ${year} by days between the earliest purchase and the session.`,
  spend: `Visits in ${year} by tickets and concessions together.`,
};

/** The metric dictionary: one entry a figure or word, summaries and breakdowns as `summary.<name>` and `breakdown.<name>`. Two screens never show two numbers for one of these. */
export const dictionary: Readonly<Record<string, Metric>> = {
  ...words,
  ...Object.fromEntries(
    Object.entries(summaries).map(([name, { label, unit }]) => [
      `summary.${name}`,
      { label, unit, ...summaryMeanings[name as SummaryName] } satisfies Metric,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(breakdowns).map(([name, { label, unit }]) => [
      `breakdown.${name}`,
      { label, unit, meaning: breakdownMeanings[name as BreakdownName], formula: null } satisfies Metric,
    ]),
  ),
};
