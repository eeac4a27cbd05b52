import { type Day, latestBirthDay } from '../../day.ts';
import type { Held } from '../../fields/read.ts';
import type { Test } from '../../operators/test.ts';

/** Whether somebody born on a day is of an age on the as-of day that satisfies a test; whoever is not born yet has no age. The days are worked out once. */
export function bornFor(test: Test, asOf: Day): (birthDay: Held) => boolean {
  if (test.form !== 'range' && test.form !== 'present') throw new TypeError('An age is a number.');
  const { from, to } = test.form === 'range' ? test : {};
  const last = from === undefined ? asOf : Math.min(asOf, latestBirthDay(from, asOf));
  const after = to === undefined ? -Infinity : latestBirthDay(to + 1, asOf);
  return (birthDay) => (typeof birthDay === 'number' && birthDay <= last && birthDay > after) !== test.negated;
}
