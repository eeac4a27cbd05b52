import type { Random } from './sfc32.ts';

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A number from the geometric distribution on 0, 1, 2 … with the given mean. */
export function geometric(random: Random, mean: number): number {
  return Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)));
}

/** A random index, with probabilities in proportion to the weights. The weights need not sum to 1. */
export function pickIndex(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < weights.length; i += 1) {
    left -= weights[i] ?? 0;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** A random element; all are equally likely. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const value = from[Math.floor(random() * from.length)];
  if (value === undefined) throw new RangeError('Nothing to pick from: the list is empty.');
  return value;
}

/** Rounds a fraction to a whole number at random, so that the mean is kept. */
export function roundByChance(random: Random, value: number): number {
  const whole = Math.floor(value);
  return whole + (random() < value - whole ? 1 : 0);
}

/** Weights for 1 … `highest` that fall geometrically and have the given mean (found by bisection). */
export function fallingWeights(highest: number, mean: number): readonly number[] {
  const weightsOf = (ratio: number) => Array.from({ length: highest }, (_, i) => ratio ** i);
  const meanOf = (weights: readonly number[]) =>
    weights.reduce((sum, weight, i) => sum + weight * (i + 1), 0) / weights.reduce((sum, weight) => sum + weight, 0);
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (meanOf(weightsOf(middle)) < mean) low = middle;
    else high = middle;
  }
  return weightsOf((low + high) / 2);
}

/** Splits a whole number by shares into whole parts that sum to it (largest remainder). */
export function apportion(whole: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (whole * share) / total);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
