import { indexOf, roundTo } from '../../insights/index.ts';
import type { Figure, PrivacyPolicy } from '../../privacy/index.ts';

/** What part of a figure its noise is, by its standard deviation; of a figure that is hidden, none. */
export function noiseIn({ deviation }: PrivacyPolicy, figure: Figure, ofOne: number): number {
  return deviation === 0 || !figure.shown ? 0 : (deviation * ofOne) / Math.max(1, figure.value);
}

/**
 * An index of two figures, with as many digits as their noise leaves it: to the nearest ten where it may be five off. `rough` where the noise is more
 * than a tenth.
 */
export function shownIndex(
  share: number | null,
  baseShare: number | null,
  noise: number,
  baseNoise: number,
): { readonly index: number | null; readonly rough: boolean } {
  const index = indexOf(share, baseShare);
  const both = Math.hypot(noise, baseNoise);
  const coarse = index !== null && index * both >= 5;
  return { index: index !== null && coarse ? roundTo(index / 10, 0) * 10 : index, rough: share !== null && both > 0.1 };
}
