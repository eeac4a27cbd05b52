import { fields } from '@marquee/dsl';
import { pairs, type VisitInsight } from './insight.ts';

const dayparts = fields.daypart.values.map((daypart) => daypart.value);
/** Weekdays in the order of the cinema week. */
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

export const daypartWeekday: VisitInsight = {
  over: 'visits',
  cells: pairs(dayparts, weekdays),
  position: (parameters) => {
    const [daypart, weekday] = [parameters.add(dayparts), parameters.add(weekdays)];
    return `(list_position(${daypart}, v.daypart) - 1) * ${weekdays.length} + list_position(${weekday}, v.weekday) - 1`;
  },
};
