/** Where the noise of figures comes from in this region. */
export interface Noise {
  /** The smallest count that distributors and studios are shown: a multiple of ten. */
  readonly smallest: number;
  /** The standard deviation, in moviegoers, of the noise that distributors and studios get. */
  readonly deviation: number;
  /** A short name for a text, by a secret: who does not hold it cannot say the name of a text. */
  key(text: string): string;
  /** A number in [0, 1), the same for the same key; `of` says what is counted of them, so that several figures of the same people are independent. */
  draw(key: string, of: string): number;
}

/** How many figures an organisation may be told in a day. */
export interface FigureBudget {
  /** In all. */
  readonly day: number;
  /** Of one audience and its variants. */
  readonly variants: number;
}
