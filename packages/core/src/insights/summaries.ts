import { openingWeekend } from '@marquee/dsl';
import { yearInWords } from './year.ts';

/** One figure of the strip: a ratio over the year. */
export interface Summary {
  readonly label: string;
  readonly unit: 'visits' | 'tickets' | 'days' | 'money' | 'percent';
  /** What one moviegoer adds to the sum in the year, but for one in two hundred (of the sample). Its noise is by it. */
  readonly ofOne: number;
  /** What it is divided by: everybody, or their visits in the year. */
  readonly per: 'moviegoers' | 'visits';
  readonly meaning: string;
  readonly formula: string;
}

/** Formats that are not premium, in small letters: plain 2D by its two names. Every other that is known is premium. */
export const plainFormats = ['2d', 'standard'] as const;

const runDay = (day: number) => String(day).replace('-', '−');

/** Visits of one moviegoer in the year, but for one in two hundred (of the sample). */
export const visitsOfOne = 20;

/** The strip of six figures. */
export const summaries = {
  visitsPerYear: {
    label: 'Visits a year',
    unit: 'visits',
    ofOne: visitsOfOne,
    per: 'moviegoers',
    meaning: `Visits on record in ${yearInWords}, a moviegoer.`,
    formula: 'visits ÷ moviegoers',
  },
  partySize: {
    label: 'Party size',
    unit: 'tickets',
    ofOne: 40,
    per: 'visits',
    meaning: `Tickets in a visit, on average, in ${yearInWords}.`,
    formula: 'tickets ÷ visits',
  },
  leadDays: {
    label: 'Lead days',
    unit: 'days',
    ofOne: 80,
    per: 'visits',
    meaning: `Days between the earliest purchase and the session, on average, in ${yearInWords}.`,
    formula: 'sum of lead days ÷ visits',
  },
  spendPerVisit: {
    label: 'Spend a visit',
    unit: 'money',
    ofOne: 80_000,
    per: 'visits',
    meaning: `Tickets and concessions of a visit, on average, in ${yearInWords}.`,
    formula: 'spend ÷ visits',
  },
  premiumShare: {
    label: 'Premium formats',
    unit: 'percent',
    ofOne: 5,
    per: 'visits',
    meaning: `Visits in ${yearInWords} to a session in another format than standard 2D.`,
    formula: '100 × visits in premium formats ÷ visits',
  },
  openingWeekendShare: {
    label: 'Opening weekend',
    unit: 'percent',
    ofOne: 9,
    per: 'visits',
    meaning: `Visits in ${yearInWords} to a film’s opening weekend: run days ${runDay(openingWeekend.from)} to ${runDay(openingWeekend.to)}.`,
    formula: '100 × visits in opening weekends ÷ visits',
  },
} as const satisfies Record<string, Summary>;
export type SummaryName = keyof typeof summaries;

/** Every figure, in the order of the strip. */
export const summaryNames = Object.keys(summaries) as readonly SummaryName[];
