import { type Day, isoOfDay } from '../day.ts';
import type { LastWindow, Window } from '../definition.ts';
import { keysOf } from '../json.ts';
import type { Arbitrary, FastCheck } from '../testing/making.ts';
import { windowUnits } from './units.ts';

/** A random `last` window, mostly short. */
export function lastArbitrary(fc: FastCheck): Arbitrary<LastWindow> {
  return fc.record({
    kind: fc.constant('last' as const),
    count: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.constantFrom(1, 365, 3_660) }),
    unit: fc.constantFrom(...keysOf(windowUnits)),
  });
}

/** A random window of either kind. Some are one day long, and some are wholly after the as-of date. */
export function windowArbitrary(fc: FastCheck, asOf: Day): Arbitrary<Window> {
  const day = fc.integer({ min: asOf - 800, max: asOf + 60 });
  const between = fc.tuple(day, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }))).map(
    ([from, length]): Window => ({
      kind: 'between',
      from: isoOfDay(from),
      to: isoOfDay(from + length),
    }),
  );
  return fc.oneof(lastArbitrary(fc), between);
}
