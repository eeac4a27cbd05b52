/** A file has a line so long that it cannot be CSV or NDJSON. */
export class LineTooLongError extends Error {
  constructor() {
    super('A line is longer than 8 MB.');
    this.name = 'LineTooLongError';
  }
}

/** The most that is held in memory while looking for the end of a line, in bytes. */
const longestLine = 1 << 23;

/**
 * Cuts bytes into blocks that end at a line end: LF or CRLF, or CR in files without LF. The last block may lack a line end. If the source fails, the
 * whole lines before the failure are still yielded, and then the error is thrown. The same holds for a line that is too long.
 *
 * @param sizeBytes the size at which a block is yielded; a longer line makes a longer block
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

/** The index after the last whole line of a chunk. A CR at the very end does not count, because it may be half of a CRLF. */
function endOfLines(chunk: Uint8Array): number {
  const end = chunk.lastIndexOf(lineFeed) + 1;
  return end > 0 || chunk.length < 2 ? end : chunk.lastIndexOf(carriageReturn, chunk.length - 2) + 1;
}

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
