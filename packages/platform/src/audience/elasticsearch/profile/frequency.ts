import type { Day, EsQuery } from '@marquee/dsl';
import { frequencyCells, frequencyClasses, lapsed } from '../../insights/frequency-classes.ts';
import { year } from '../../insights/year.ts';
import { audienceOf } from '../queries.ts';
import { countOf, part } from '../results.ts';
import type { Insight } from './insight.ts';

/** Classes by the language's own measure: how many made at least so many visits; a class is what one has and the next higher has not. */
export const frequency: Insight = {
  over: 'moviegoers',
  aggregation: (asOf) => ({
    filters: {
      filters: { all: { match_all: {} }, ...Object.fromEntries(frequencyClasses.map((one) => [one.key, atLeast(one.atLeast, asOf)])) },
    },
  }),
  tallies: (result) => {
    const reached = (name: string) => countOf(part(result, 'buckets'), name);
    let above = 0;
    const classes = [...frequencyClasses.map(({ key }) => [key, reached(key)] as const), [lapsed, reached('all')] as const];
    return classes.map(([key, whole]) => {
      const count = whole - above;
      above = whole;
      return { key: [key], count, people: count };
    });
  },
  cells: frequencyCells,
};

function atLeast(visits: number, asOf: Day): EsQuery {
  const where = { kind: 'visits', during: year, measure: 'visits', op: 'atLeast', value: visits } as const;
  return audienceOf({ definition: { version: 1, where }, asOf, resolve: () => undefined });
}
