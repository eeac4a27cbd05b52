import { fields } from '@marquee/dsl';
import { pairs } from './cells.ts';

export const dayparts = fields.daypart.values.map((daypart) => daypart.value);
/** Weekdays in the order of the cinema week. */
export const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
export const daypartWeekdayCells = pairs(dayparts, weekdays);
