import { esColumn } from '@marquee/dsl';
import { ageBands, ageGenderCells, belowBands, withoutAge } from '../../insights/age-bands.ts';
import { bucketsOf, part } from '../results.ts';
import { byValue, type Insight, ofMoviegoers, unknown } from './insight.ts';

export const ageGender: Insight = {
  over: 'moviegoers',
  aggregation: (asOf) => {
    // Oldest first; each band begins where the one before it ends. No birth day counts as not yet born: without an age.
    const starts = [...ageBands(asOf), { key: belowBands, bornBefore: asOf + 1 }];
    const ranges = starts.map(({ key, bornBefore }, i) => {
      const from = starts[i - 1]?.bornBefore;
      return { key, to: bornBefore, ...(from === undefined ? {} : { from }) };
    });
    return {
      range: { field: esColumn('age'), missing: asOf + 1, ranges: [...ranges, { key: withoutAge, from: asOf + 1 }] },
      aggs: { gender: byValue(esColumn('gender'), {}, unknown) },
    };
  },
  tallies: (result) =>
    bucketsOf(result).flatMap(({ key, result: band }) =>
      ofMoviegoers(part(band, 'gender')).map((one) => ({ ...one, key: [key, ...one.key] })),
    ),
  cells: ageGenderCells,
};
