/** The largest size of a definition, counted with the segments that it refers to. */
export const limits = {
  levels: 8,
  conditions: 200,
  valuesInList: 1_000,
  /** Bytes of the compact JSON text in UTF-8. */
  bytes: 65_536,
  windowCount: 3_660,
  /** The highest bound of a measure. A search engine counts in 32-bit floats, which are exact up to one more than this. */
  measure: 16_777_215,
} as const;
