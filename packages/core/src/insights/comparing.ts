/** A share of so many: parts of a hundred, and the whole that they are of. `noise` is the standard deviation of what privacy adds to part and whole, 0 where there is none. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
  readonly noise?: { readonly part: number; readonly whole: number };
}
/** In points: percent of the one less percent of the other. */
export interface PointDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959964;

/**
 * The difference of two shares in points with its 95 % interval: Wald's with a success and a failure added to each side (Agresti and Caffo 2000), which holds the truth about as often as it says for small
 * numbers too. What noise adds to a share is added to its variance, by the delta method: (σ² of the part + share² × σ² of the whole) ÷ whole². Null where there is no whole.
 */
export function differenceInPoints(one: Proportion, other: Proportion): PointDifference | null {
  if (one.whole <= 0 || other.whole <= 0) return null;
  const value = one.part / one.whole - other.part / other.whole;
  const adjusted = ({ part, whole }: Proportion) => (part + 1) / (whole + 2);
  const variance = (side: Proportion) => {
    const share = Math.min(1, Math.max(0, adjusted(side)));
    const { part, whole } = side.noise ?? { part: 0, whole: 0 };
    return (share * (1 - share)) / (side.whole + 2) + (part ** 2 + share ** 2 * whole ** 2) / side.whole ** 2;
  };
  const half = z * Math.sqrt(variance(one) + variance(other));
  const middle = adjusted(one) - adjusted(other);
  return { value: 100 * value, low: 100 * Math.min(value, middle - half), high: 100 * Math.max(value, middle + half) };
}

/**
 * A share of what people did, such as visits, as of so many people: whoever did it often is one observation, since what somebody does is much alike from time to time. With every visit as an observation
 * of its own an interval would be far too narrow.
 */
export function asOfPeople({ part, whole, noise }: Proportion, people: number): Proportion {
  if (whole <= people) return { part, whole, ...(noise && { noise }) };
  const scale = people / whole;
  return { part: part * scale, whole: people, ...(noise && { noise: { part: noise.part * scale, whole: noise.whole * scale } }) };
}

/** By how much something changed, in percent of what it was; null where there was nothing. */
export function changeOf(before: number | null, after: number | null): number | null {
  return before === null || after === null || before <= 0 ? null : 100 * (after / before - 1);
}

/** The change a step that leads from the first to the last of some numbers in equal steps: the geometric mean, in percent. Null where one end is missing or nothing. */
export function meanChange(values: readonly (number | null)[]): number | null {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  if (values.length < 2 || first === null || last === null || first <= 0 || last <= 0) return null;
  return 100 * ((last / first) ** (1 / (values.length - 1)) - 1);
}
