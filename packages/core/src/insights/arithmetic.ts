/** A figure before it is divided, so that it is rounded once. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** Percent of a whole, not yet rounded; null where there is no whole. */
export function percent(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}

/** Half away from zero, to a number of decimals, without the surprises of binary fractions such as 1.005. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.sign(value) * (Math.round(Number((Math.abs(value) * scale).toPrecision(12))) / scale) + 0;
}

/** Percent as it is shown: one decimal; two under 1 %, where one would be too coarse to work out an index from. */
export function shownPercent(value: number): number {
  return roundTo(value, Math.abs(value) < 1 ? 2 : 1);
}

/** A share as it is shown. */
export function shownShare(part: number, whole: number): number | null {
  const share = percent(part, whole);
  return share === null ? null : shownPercent(share);
}

/**
 * 100 × share ÷ base share, whole; null without a base share. Takes both as they are shown, so that whoever works it out from what is
 * on screen finds the same.
 */
export function indexOf(share: number | null, baseShare: number | null): number | null {
  return share === null || baseShare === null || baseShare === 0 ? null : roundTo((100 * share) / baseShare, 0);
}

/** A mean or a rate; null where nothing was measured. */
export function quotient({ numerator, denominator }: Ratio): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
