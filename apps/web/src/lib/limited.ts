/** A body went on after its limit. */
export class TooLarge extends Error {}

/** Lets so many bytes pass and fails with TooLarge at the first beyond. */
export function limited(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(part, stream) {
      seen += part.byteLength;
      if (seen > most) stream.error(new TooLarge());
      else stream.enqueue(part);
    },
  });
}
