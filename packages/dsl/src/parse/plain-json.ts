/** A value as JSON holds it (own plain properties, no -0, no undefined) and the bytes of its compact UTF-8 text. */
export interface PlainJson {
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * Reads any value as JSON would: what JSON cannot write is left as null, or refused as a whole. A value nested too deep to be
 * written, or one that contains itself, counts as too large, and is read as it stands.
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

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
