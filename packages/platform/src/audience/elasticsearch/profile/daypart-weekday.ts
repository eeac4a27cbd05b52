import { esFieldName } from '@marquee/dsl';
import { daypartWeekdayCells } from '../../insights/cinema-week.ts';
import { bucketsOf, part } from '../results.ts';
import { byValue, type Insight, people, unknown, withPeople } from './insight.ts';

export const daypartWeekday: Insight = {
  over: 'visits',
  aggregation: () => byValue(esFieldName('daypart'), { weekday: byValue(esFieldName('weekday'), people, unknown) }, unknown),
  tallies: (result) =>
    bucketsOf(result).flatMap(({ key, result: daypart }) =>
      withPeople(part(daypart, 'weekday')).map((one) => ({ ...one, key: [key, ...one.key] })),
    ),
  cells: daypartWeekdayCells,
};
