/**
 * How often somebody who compares pairs of figures guesses a fact about one person right, from 0.5 to 1: the two figures of a pair differ by that person
 * exactly when the fact holds, and everybody else in them is another with each pair. Each figure is off by its noise and by its rounding (evenly, so
 * step² ÷ 12), a difference by both twice; the mean of N of them tells 0 from 1 at one half. Φ(√N ÷ 43) with a deviation of 15 (docs/privacy.md).
 *
 * @param pairs how many pairs are compared
 * @param deviation the standard deviation of the noise, in moviegoers; without any, figures are exact before long, and the guess is always right
 * @param roundedTo the step that figures are rounded to
 */
export function guessedRight(pairs: number, deviation: number, roundedTo: number): number {
  if (deviation === 0) return 1;
  const ofDifference = Math.sqrt(2 * (deviation ** 2 + roundedTo ** 2 / 12));
  return normalBelow(Math.sqrt(pairs) / (2 * ofDifference));
}

/** The part of a normal distribution below x ≥ 0, to seven digits: Abramowitz and Stegun 1964, 26.2.17. */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
