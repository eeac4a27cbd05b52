import { expect } from 'vitest';
import type { Outcome } from './attack.ts';

/** At most ten points better than a coin. */
const bar = 0.6;

/** What the formula gives for a hundred figures against a base that is known: Φ(√100 ÷ 31). */
export const averagedBase = 0.63;

/** Holds guesses to the bar: that many guesses at exactly the bar come out above what is allowed here once in twenty times. */
export function expectCoinLike({ right, of }: Pick<Outcome, 'right' | 'of'>, most = bar): void {
  expect(right / of).toBeLessThanOrEqual(most + 1.645 * Math.sqrt((most * (1 - most)) / of));
}

/** What an attack on figures without a layer reaches: three of four at least. */
export function expectBroken({ right, of }: Outcome): void {
  expect(right / of).toBeGreaterThanOrEqual(0.75);
}

/** The guesses of several attacks as those of one: so many that they are held to the bar within two points. */
export function together(outcomes: readonly Outcome[]): Pick<Outcome, 'right' | 'of'> {
  const sum = (value: (outcome: Outcome) => number) => outcomes.reduce((all, one) => all + value(one), 0);
  return { right: sum(({ right }) => right), of: sum(({ of }) => of) };
}
