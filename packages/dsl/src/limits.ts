/** What one definition may be at most, with its references put in. */
export const limits = {
  levels: 8,
  conditions: 200,
  valuesInList: 1_000,
  /** Bytes of the compact UTF-8 JSON text. */
  bytes: 65_536,
  windowCount: 3_660,
  /** 32-bit floats are exact up to here, which is what a search engine counts in. */
  measure: 16_777_215,
} as const;
