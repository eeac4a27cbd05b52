import { fields } from '@marquee/dsl';
import { type Insight, pairs } from './insight.ts';

/** Weekdays in the order of the cinema week. */
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

export const daypartWeekday: Insight = {
  over: 'attendance',
  dimensions: () => ['daypart', 'weekday'],
  cells: pairs(
    fields.daypart.values.map((daypart) => daypart.value),
    weekdays,
  ),
};
