import { normalQuantile } from './normal.ts';

/** What a group did, added up, with the sum of squares of what each did. Of who came, each did 0 or 1. */
export interface GroupSum {
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}
/** Both groups of one exhibitor. */
export interface Stratum {
  readonly target: GroupSum;
  readonly control: GroupSum;
}
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface Uplift {
  /** What one of each group did on average: of the control group, as if it were spread over exhibitors as the target is. */
  readonly target: number;
  readonly control: number;
  readonly difference: Interval;
  /** 0.05 is 5 % more than without; null where the control group did nothing. */
  readonly relative: Interval | null;
  /** In all, because of the campaign. */
  readonly because: Interval;
}
interface Options {
  /** How likely the interval holds the truth; 0.95 where nothing is said. */
  readonly confidence?: number;
  /** The standard deviation of noise on each sum. */
  readonly noise?: number;
}

/**
 * How much more the target did than the control group, standardised to the target's exhibitors: within each exhibitor the groups were drawn by chance, so the
 * difference of means is weighed by its part of the target. Intervals: Wald's for the difference, and for the ratio that of its logarithm by the delta
 * method (Katz et al. 1978 for proportions). Noise of published sums adds its variance, so that intervals stay as wide as what is not known. Null where a
 * group is empty.
 */
export function upliftOf(strata: readonly Stratum[], { confidence = 0.95, noise = 0 }: Options = {}): Uplift | null {
  const filled = strata.filter(({ target, control }) => target.people > 0 && control.people > 0);
  const people = filled.reduce((sum, { target }) => sum + target.people, 0);
  if (people === 0) return null;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const of = (group: keyof Stratum) => {
    let [mean, variance] = [0, 0];
    for (const stratum of filled) {
      const weight = stratum.target.people / people;
      const one = meanOf(stratum[group], noise);
      mean += weight * one.mean;
      variance += weight * weight * one.variance;
    }
    return { mean, variance };
  };
  const [target, control] = [of('target'), of('control')];
  const spread = z * Math.sqrt(target.variance + control.variance);
  const value = target.mean - control.mean;
  const difference = { value, low: value - spread, high: value + spread };
  return {
    target: target.mean,
    control: control.mean,
    difference,
    relative: ratioOf(target, control, z),
    because: { value: value * people, low: difference.low * people, high: difference.high * people },
  };
}

interface Mean {
  readonly mean: number;
  readonly variance: number;
}

function meanOf({ people, sum, squares }: GroupSum, noise: number): Mean {
  const mean = sum / people;
  const each = people > 1 ? Math.max(0, squares - people * mean * mean) / (people - 1) : 0;
  return { mean, variance: each / people + (noise * noise) / (people * people) };
}

function ratioOf(target: Mean, control: Mean, z: number): Interval | null {
  if (control.mean <= 0 || target.mean <= 0) return null;
  const ratio = target.mean / control.mean;
  const spread = z * Math.sqrt(target.variance / target.mean ** 2 + control.variance / control.mean ** 2);
  return { value: ratio - 1, low: ratio * Math.exp(-spread) - 1, high: ratio * Math.exp(spread) - 1 };
}
