import { breakdowns } from './breakdowns.ts';
import { compareMetrics } from './compare-words.ts';
import { filmMetrics } from './film-words.ts';
import type { Metric } from './metric.ts';
import { summaries } from './summaries.ts';
import { yearInWords as year } from './year.ts';

export type { Metric };

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
  target: {
    label: 'Sent',
    meaning: 'The moviegoers of a campaign who were to be sent to. All of them count, delivered or not.',
    formula: null,
    unit: 'moviegoers',
  },
  control: {
    label: 'Control',
    meaning: 'The moviegoers of a campaign’s audience who were held out by chance, and never sent to: what would have happened without it.',
    formula: null,
    unit: 'moviegoers',
  },
  uplift: {
    label: 'Uplift',
    meaning:
      'How many more of those who were to be sent to came than of the control group, within each exhibitor, which count by their part of the target. The interval holds the truth in 95 of 100 campaigns.',
    formula: '100 × (share of the target that came ÷ share of the control group that came − 1)',
    unit: 'percent',
  },
  becauseOfIt: {
    label: 'Came because of it',
    meaning: 'How many of those who were to be sent to would not have come without the campaign.',
    formula: '(share of the target that came − share of the control group that came) × target',
    unit: 'moviegoers',
  },
  detectable: {
    label: 'Could detect',
    meaning:
      'The smallest uplift that four of five such campaigns would find, by the size of both groups and the part that is expected to come without it (Fleiss, Levin and Paik 2003, 4.14).',
    formula: null,
    unit: 'percent',
  },
  lookalikeTop: {
    label: 'Most like',
    meaning:
      'Moviegoers in scope whose score by the model was among the highest when it was trained. It says who is alike, and is no forecast of admissions.',
    formula: null,
    unit: 'moviegoers',
  },
  lookalikeAlready: {
    label: 'In it already',
    meaning: 'Of the moviegoers most like an audience, those who are in that audience: for films, those who saw them.',
    formula: null,
    unit: 'moviegoers',
  },
  lookalikeTimes: {
    label: 'Times as likely',
    meaning: 'How often the audience has something compared with everyone, among those whom the model learnt from.',
    formula: 'share of the audience ÷ share of everyone',
    unit: 'index',
  },
  lookalikeExpected: {
    label: 'Expected',
    meaning:
      'What part of this tenth of the scope is in the audience, by the half that the model learnt from; never rising from one tenth to the next.',
    formula: '100 × moviegoers of the audience ÷ moviegoers of the tenth, pooled where it would rise',
    unit: 'percent',
  },
  lookalikeFound: {
    label: 'Found',
    meaning: 'What part of this tenth of the scope is in the audience, by the half that was held out.',
    formula: '100 × moviegoers of the audience ÷ moviegoers of the tenth',
    unit: 'percent',
  },
} as const satisfies Record<string, Metric>;

/** The metric dictionary: one entry a figure or word, summaries and breakdowns as `summary.<name>` and `breakdown.<name>`, those of films as `film.<name>` and `run.<name>`, those of comparisons as `compare.<name>`. Two screens never show two numbers for one of these. */
export const dictionary: Readonly<Record<string, Metric>> = {
  ...words,
  ...filmMetrics,
  ...compareMetrics,
  ...Object.fromEntries(Object.entries(summaries).map(([name, { per: _, ...metric }]) => [`summary.${name}`, metric])),
  ...Object.fromEntries(
    Object.entries(breakdowns).map(([name, { label, unit, meaning }]) => [`breakdown.${name}`, { label, unit, meaning, formula: null }]),
  ),
};
