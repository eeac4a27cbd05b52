import { type ProfileCounts, plainFormats, recordOf, type SummaryName, summaries, summaryNames } from '@marquee/core';
import { esFieldName, type FieldName, openingWeekend } from '@marquee/dsl';
import { countOf, numberAt } from '../results.ts';
import type { Aggregation } from './insight.ts';

interface Summed {
  /** Over the visits of the year. Absent if the number of visits itself is used. */
  readonly aggregation?: Aggregation;
  readonly numerator: (visits: unknown, name: string) => number;
}

const sumOf = (field: FieldName): Summed => ({
  aggregation: { sum: { field: esFieldName(field) } },
  numerator: (visits, name) => numberAt(visits, name, 'value'),
});
const countOfThose = (filter: NonNullable<Aggregation['filter']>): Summed => ({
  aggregation: { filter },
  numerator: (visits, name) => countOf(visits, name),
});

const format = esFieldName('format');
/** The six summary figures, each a sum over the visits of the year. */
const summed: Readonly<Record<SummaryName, Summed>> = {
  visitsPerYear: { numerator: (visits) => countOf(visits) },
  partySize: sumOf('tickets'),
  leadDays: sumOf('leadDays'),
  spendPerVisit: sumOf('spend'),
  premiumShare: countOfThose({
    bool: {
      filter: [{ exists: { field: format } }],
      must_not: plainFormats.map((value) => ({ term: { [format]: { value, case_insensitive: true } } })),
    },
  }),
  openingWeekendShare: countOfThose({ range: { [esFieldName('runDay')]: { gte: openingWeekend.from, lte: openingWeekend.to } } }),
};

/** The names have a prefix, so that they differ from those of breakdowns. */
export const summaryAggregations: Readonly<Record<string, Aggregation>> = Object.fromEntries(
  summaryNames.flatMap((name) => {
    const { aggregation } = summed[name];
    return aggregation ? [[`sum_${name}`, aggregation]] : [];
  }),
);

/** One side of a profile: the counts of its moviegoers, and of their visits in the year. */
export interface Side {
  readonly moviegoers: unknown;
  readonly visits: unknown;
}

export function readSummaries(audience: Side, base: Side): ProfileCounts['summaries'] {
  const ratio = (name: SummaryName, side: Side) => ({
    numerator: summed[name].numerator(side.visits, `sum_${name}`),
    denominator: countOf(side[summaries[name].per]),
  });
  return recordOf(summaryNames, (name) => ({ audience: ratio(name, audience), base: ratio(name, base) }));
}
