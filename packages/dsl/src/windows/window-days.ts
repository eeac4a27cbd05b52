import { type Day, dayOfIso } from '../day.ts';
import type { Window } from '../definition.ts';
import { windowUnits } from './units.ts';

/** A range of days, both ends included. It is empty when `from` is after `to`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** The days of a window on an as-of date. Days after the as-of date are never in a window, so a window wholly after it is empty. */
export function windowDays(window: Window, asOf: Day): DayRange {
  switch (window.kind) {
    case 'last':
      return { from: windowUnits[window.unit].before(asOf, window.count) + 1, to: asOf };
    case 'between':
      return { from: dayOfIso(window.from), to: Math.min(dayOfIso(window.to), asOf) };
  }
}
