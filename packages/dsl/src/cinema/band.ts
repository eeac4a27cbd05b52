/** A range of whole numbers, both ends included. */
export interface Band {
  readonly key: string;
  readonly from: number;
  /** The largest number in the band. Absent in the last band, which has no end. */
  readonly to?: number;
}
/** A band with its label. */
export interface NamedBand extends Band {
  readonly label: string;
}

/**
 * The bands of a scale, in the order given. Each ends just before the next larger one begins. A scale is given by the beginnings only, so that
 * no number lies between two bands, or in two bands.
 */
export function bandsOf<const B extends Omit<Band, 'to'>>(beginnings: readonly B[]): readonly (B & Pick<Band, 'to'>)[] {
  return beginnings.map((beginning) => {
    const larger = beginnings.flatMap(({ from }) => (from > beginning.from ? [from] : []));
    return larger.length === 0 ? beginning : { ...beginning, to: Math.min(...larger) - 1 };
  });
}

/** The band that contains a number; undefined for a number below the smallest band. */
export function bandAt<B extends Band>(bands: readonly B[], value: number): B | undefined {
  return bands.find(({ from, to = Number.POSITIVE_INFINITY }) => from <= value && value <= to);
}
