import type { FeedLayout } from '@marquee/core';

/** The beginning of a file as text, with the encoding that it shows: by its mark, as UTF-8 where it is, as Windows has it otherwise. */
export function textOfSample(sample: Uint8Array): { readonly text: string; readonly encoding: FeedLayout['encoding'] } {
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (sample.length > 3 && sample[1] === 0 && sample[3] === 0)) return decoded(sample, 'utf-16le');
  try {
    // The last letter may be cut in two: `stream` keeps what is not whole.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true }), encoding: 'utf-8' };
  } catch {
    return decoded(sample, 'windows-1252');
  }
}

function decoded(sample: Uint8Array, encoding: FeedLayout['encoding']) {
  return { text: new TextDecoder(encoding).decode(sample), encoding };
}
