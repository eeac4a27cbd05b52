import { changeOf, roundTo, shownPercent } from '../../insights/index.ts';
import { type Figure, type PrivacyPolicy, partOf, shownValue } from '../../privacy/index.ts';
import { noiseIn } from '../audiences/index.ts';

/** A share of which noise alone may make so many points is not told: who looks at a run looks for differences of a few. */
const mostPoints = 10;
/** The same for a change, in points of percent; rough from half of it. */
const mostOfChange = 30;

/** A share as it is shown, with what part of it its noise is. */
export interface ShareTold {
  readonly share: number | null;
  readonly noise: number;
}

/** What part a figure is of another, where its noise leaves it within ten points by its standard deviation. `most`: as of noise in one person adds to each. */
export function shareTold(
  policy: PrivacyPolicy,
  [part, whole]: readonly [Figure, Figure],
  most: { readonly part: number; readonly whole: number },
): ShareTold {
  const percent = partOf(part, whole);
  const noise = Math.hypot(noiseIn(policy, part, most.part), noiseIn(policy, whole, most.whole));
  return { share: percent === null || percent * noise > mostPoints ? null : shownPercent(percent), noise };
}

/** By how much a figure changed, in percent; `rough` where noise may make much of it, null where it may make most. */
export interface Change {
  readonly percent: number;
  readonly rough: boolean;
}

/** The change from one figure to another. */
export function changeTold(policy: PrivacyPolicy, before: Figure | null, after: Figure | null, most: number): Change | null {
  if (!before?.shown || !after?.shown) return null;
  const percent = changeOf(shownValue(before), shownValue(after));
  const noise = (100 + (percent ?? 0)) * Math.hypot(noiseIn(policy, before, most), noiseIn(policy, after, most));
  return percent === null || noise > mostOfChange ? null : { percent: roundTo(percent, 1), rough: noise > mostOfChange / 2 };
}

/** The mean change a step between the first and the last of some figures, as their noise leaves it: through so many steps it is divided by them. */
export function meanChangeTold(
  policy: PrivacyPolicy,
  sizes: readonly (Figure | undefined)[],
  percent: number | null,
  most: number,
): Change | null {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (percent === null || !first?.shown || !last?.shown) return null;
  const noise = ((100 + percent) * Math.hypot(noiseIn(policy, first, most), noiseIn(policy, last, most))) / (sizes.length - 1);
  return noise > mostOfChange / 2 ? null : { percent: roundTo(percent, 1), rough: noise > mostOfChange / 4 };
}
