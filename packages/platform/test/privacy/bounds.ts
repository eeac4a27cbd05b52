import { expect } from 'vitest';
import type { Outcome } from './attack.ts';

/** At most ten points better than a coin. */
const bar = 0.6;

/** Holds guesses to the bar: that many guesses at exactly the bar come out above what is allowed here once in twenty times. */
export function expectCoinLike({ right, of }: Pick<Outcome, 'right' | 'of'>): void {
  expect(right / of).toBeLessThanOrEqual(bar + 1.645 * Math.sqrt((bar * (1 - bar)) / of));
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
