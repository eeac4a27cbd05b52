/** A range of whole numbers, both ends in it. */
export interface Band {
  readonly key: string;
  readonly from: number;
  /** The largest in it; absent in the last, which has no end. */
  readonly to?: number;
}
/** A band with what people read for it. */
export interface NamedBand extends Band {
  readonly label: string;
}

/**
 * The bands of a scale, in the order given: each ends before the next larger begins. A scale is written as beginnings, so that no number
 * lies between two bands, or in both.
 */
export function bandsOf<const B extends Omit<Band, 'to'>>(beginnings: readonly B[]): readonly (B & Pick<Band, 'to'>)[] {
  return beginnings.map((beginning) => {
    const larger = beginnings.flatMap(({ from }) => (from > beginning.from ? [from] : []));
    return larger.length === 0 ? beginning : { ...beginning, to: Math.min(...larger) - 1 };
  });
}

/** The band that a number lies in; undefined below the smallest. */
export function bandAt<B extends Band>(bands: readonly B[], value: number): B | undefined {
  return bands.find(({ from, to = Number.POSITIVE_INFINITY }) => from <= value && value <= to);
}
