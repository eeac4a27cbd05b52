import type { Metric } from './metric.ts';

const words = {
  points: {
    label: 'Difference in points',
    meaning:
      'Share of this audience less share of the first one, never a percent of a percent. The interval holds the difference of all such moviegoers in about 95 of 100 cases (Agresti and Caffo 2000); what noise adds is in it. Of visits, whoever made many is one observation.',
    formula: 'share − share of the first audience ± 1.96 × √(variance of both)',
    unit: 'percent',
  },
  only: {
    label: 'Only in these',
    meaning: 'Moviegoers in every audience of the combination and in none of the others that are compared. Each stands in one combination.',
    formula: null,
    unit: 'moviegoers',
  },
  all: {
    label: 'In all of these',
    meaning:
      'Moviegoers in every audience of the combination, whether they are in the others or not. One may stand in several combinations.',
    formula: null,
    unit: 'moviegoers',
  },
  any: {
    label: 'In any',
    meaning: 'Moviegoers in at least one of the audiences.',
    formula: null,
    unit: 'moviegoers',
  },
  ofAny: {
    label: 'Of any',
    meaning: 'What part of those in any of the audiences is in the combination.',
    formula: '100 × moviegoers of the combination ÷ moviegoers in any',
    unit: 'percent',
  },
  weekend: {
    label: 'Weekend of the run',
    meaning:
      'Friday to Sunday, counted from the release: the first is the opening weekend, with the previews of the day before. Both films are told by their own weekends, whenever they opened.',
    formula: null,
    unit: 'visits',
  },
  weekendDifference: {
    label: 'Second against first',
    meaning:
      'By how much the second film has more, or fewer, than the first in the same weekend of its run. Left out where noise may make most of it.',
    formula: '100 × (second film ÷ first film − 1)',
    unit: 'percent',
  },
} as const satisfies Record<string, Metric>;

/** The words of comparisons, as `compare.<name>`. */
export const compareMetrics: Readonly<Record<string, Metric>> = Object.fromEntries(
  Object.entries(words).map(([name, metric]) => [`compare.${name}`, metric]),
);
