import { dayparts, daypartWeekdayCells, weekdays } from '../../insights/cinema-week.ts';
import type { VisitInsight } from './insight.ts';

export const daypartWeekday: VisitInsight = {
  over: 'visits',
  cells: daypartWeekdayCells,
  position: (parameters) => {
    const [daypart, weekday] = [parameters.add(dayparts), parameters.add(weekdays)];
    return `(list_position(${daypart}, v.daypart) - 1) * ${weekdays.length} + list_position(${weekday}, v.weekday) - 1`;
  },
};
