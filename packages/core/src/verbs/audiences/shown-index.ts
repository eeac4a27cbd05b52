import { indexOf, roundTo } from '../../insights/index.ts';
import type { Figure, PrivacyPolicy } from '../../privacy/index.ts';

/** What part of a figure its noise is, by its standard deviation; of a figure that is hidden, none. */
export function noiseIn({ deviation }: PrivacyPolicy, figure: Figure, ofOne: number): number {
  return deviation === 0 || !figure.shown ? 0 : (deviation * ofOne) / Math.max(1, figure.value);
}

/**
 * An index of two figures, with as many digits as their noise leaves it: to the nearest ten where it may be five off, none where it may be half of it off. `rough`
 * where the noise is more than a tenth.
 */
export function shownIndex(
  share: number | null,
  baseShare: number | null,
  noise: number,
  baseNoise: number,
): { readonly index: number | null; readonly rough: boolean } {
  const index = indexOf(share, baseShare);
  const both = Math.hypot(noise, baseNoise);
  const rough = share !== null && both > 0.1;
  if (index === null || both > 0.5) return { index: null, rough };
  return { index: index * both >= 5 ? roundTo(index / 10, 0) * 10 : index, rough };
}
