/** A value as JSON represents it (own plain properties, no -0, no undefined) and the size of its compact text in UTF-8 bytes. */
export interface PlainJson {
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * Reads any value the way that JSON would represent it. Parts that JSON cannot represent become null or are left out. A value that JSON
 * refuses, such as one that contains itself, becomes undefined. A value nested too deeply is returned as it is, with an infinite size.
 */
export function plainJson(input: unknown): PlainJson {
  try {
    const text: string | undefined = JSON.stringify(input);
    if (text === undefined) return { value: undefined, bytes: 0 };
    return { value: JSON.parse(text), bytes: byteLength(text) };
  } catch (error) {
    return error instanceof RangeError ? { value: input, bytes: Number.POSITIVE_INFINITY } : { value: undefined, bytes: 0 };
  }
}

/** The number of bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
