/** A file has no line end where there should be thousands: it is no CSV or NDJSON. */
export class LineTooLongError extends Error {
  constructor() {
    super('A line is longer than 8 MB.');
    this.name = 'LineTooLongError';
  }
}

/** What is held of a file at most, in search of a line's end. */
const longestLine = 1 << 23;

/**
 * Cuts bytes into blocks that end at a line end: LF, CRLF, or CR where there is no other. The last one may lack it, unless the source broke off:
 * then what came before the broken line is still handed on, and the error follows. So it is before a line that does not end.
 *
 * @param sizeBytes what a block grows to before it is handed on; a longer line makes a longer block.
 */
export async function* lineBlocks(bytes: AsyncIterable<Uint8Array>, sizeBytes = 1 << 18): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let broken: { readonly error: unknown } | null = null;
  try {
    for await (const chunk of bytes) {
      const end = endOfLines(chunk);
      if (end === 0 || length + end < sizeBytes) {
        kept.push(chunk);
        length += chunk.length;
        if (length > longestLine) throw new LineTooLongError();
        continue;
      }
      yield Buffer.concat([...kept, chunk.subarray(0, end)]);
      kept = end < chunk.length ? [chunk.subarray(end)] : [];
      length = chunk.length - end;
    }
  } catch (error) {
    broken = { error };
  }
  const rest = Buffer.concat(kept);
  const whole = broken ? rest.subarray(0, Math.max(rest.lastIndexOf(lineFeed), rest.lastIndexOf(carriageReturn)) + 1) : rest;
  if (whole.length > 0) yield whole;
  if (broken) throw broken.error;
}

/** Where the last whole line of a chunk ends. A CR at its very end may be half of a CRLF. */
function endOfLines(chunk: Uint8Array): number {
  const end = chunk.lastIndexOf(lineFeed) + 1;
  return end > 0 || chunk.length < 2 ? end : chunk.lastIndexOf(carriageReturn, chunk.length - 2) + 1;
}

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
