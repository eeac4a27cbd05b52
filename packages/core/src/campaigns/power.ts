import { normalQuantile } from './normal.ts';

export interface Planned {
  /** How many are sent to, and held out. */
  readonly target: number;
  readonly control: number;
  /** The part of those held out that comes anyway. */
  readonly baseRate: number;
  /** How likely an effect of that size is found; 0.8 where nothing is said. */
  readonly power?: number;
  /** How likely an effect is found where there is none; 0.05 where nothing is said. */
  readonly level?: number;
  /** How its result is told; exactly where nothing is said. */
  readonly telling?: Telling;
}

/** How what both groups did is told to whoever plans a campaign. */
export interface Telling {
  /** Fewer who came, of either group, are not told, and no effect with them. */
  readonly smallest: number;
  /** The standard deviation of the noise of each sum. */
  readonly deviation: number;
  /** Of how many exhibitors there are sums. */
  readonly exhibitors: number;
}
const exactly: Telling = { smallest: 0, deviation: 0, exhibitors: 1 };

/**
 * The smallest relative effect that a campaign can be expected to find: 0.05 is 5 % more than without it. Two proportions, two-sided (Fleiss, Levin and
 * Paik 2003, Statistical Methods for Rates and Proportions, 4.14), whose variances are larger by that of the noise that the result is told with: of as many sums
 * as there are exhibitors, each weighed by its part of the target. Null where even everybody coming would not be found, or too few come to be told of.
 */
export function detectableEffect({ target, control, baseRate, power = 0.8, level = 0.05, telling = exactly }: Planned): number | null {
  if (target < 1 || control < 1 || baseRate <= 0 || baseRate >= 1) return null;
  const [found, wrong] = [normalQuantile(power), normalQuantile(1 - level / 2)];
  const { smallest, deviation, exhibitors } = telling;
  if (Math.min(target, control) * baseRate - found * deviation < smallest) return null;
  const noise = exhibitors * deviation ** 2 * (1 / target ** 2 + 1 / control ** 2);
  const isFound = (rate: number) => {
    const together = (target * rate + control * baseRate) / (target + control);
    const under = Math.sqrt(together * (1 - together) * (1 / target + 1 / control) + noise);
    const apart = Math.sqrt((rate * (1 - rate)) / target + (baseRate * (1 - baseRate)) / control + noise);
    return rate - baseRate >= wrong * under + found * apart;
  };
  if (!isFound(1)) return null;
  let [low, high] = [baseRate, 1];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (isFound(middle)) high = middle;
    else low = middle;
  }
  return high / baseRate - 1;
}

/** Parts of an audience that may be held out, for which the detectable effect is told. */
const shares = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/** The detectable effect by the part of so many people that is held out. */
export function detectableAt(people: number, baseRate: number, telling?: Telling): (controlShare: number) => number | null {
  const told = telling && { telling };
  return (controlShare) => detectableEffect({ target: people * (1 - controlShare), control: people * controlShare, baseRate, ...told });
}

/** The same for all parts that may be chosen, in order. */
export function detectableCurve(people: number, baseRate: number, telling?: Telling) {
  return shares.map((controlShare) => ({ controlShare, effect: detectableAt(people, baseRate, telling)(controlShare) }));
}

/** More than this is seldom brought about by a message: a campaign that finds no less is likely to find nothing. */
export const mostUsefulEffect = 0.25;
