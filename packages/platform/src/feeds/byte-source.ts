import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { unpack } from './unpack.ts';

const chunkBytes = 1 << 18;

/** The file ends too early: it was cut off, or its compression is broken. */
export class CutOffError extends Error {
  constructor(file: string, options: ErrorOptions) {
    super(`${file} ends in the middle.`, options);
    this.name = 'CutOffError';
  }
}

export interface ByteSource {
  /** The unpacked bytes from the given offset on. Throws a CutOffError if a packed file ends too early. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many bytes of the file on disk were read so far. */
  packedBytesRead(): number;
  close(): void;
}

/**
 * Opens a feed file and unpacks it if its name ends in `.gz`. The offset counts unpacked bytes.
 *
 * @param through what is done to the unpacked bytes: the offset then counts what comes of it
 */
export async function openBytes(
  path: string,
  offset: number,
  through?: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): Promise<ByteSource> {
  if (!/\.gz\s*$/i.test(path)) {
    if (through) {
      const whole = createReadStream(path, { highWaterMark: chunkBytes });
      return { bytes: from(through(whole), offset, path), packedBytesRead: () => whole.bytesRead, close: () => whole.destroy() };
    }
    const stream = createReadStream(path, { start: offset, highWaterMark: chunkBytes });
    return { bytes: stream, packedBytesRead: () => offset + stream.bytesRead, close: () => stream.destroy() };
  }
  if ((await stat(path)).size === 0) return { bytes: new PassThrough().end(), packedBytesRead: () => 0, close: () => undefined };
  const unpacking = unpack(path);
  return { ...unpacking, bytes: from(through ? through(unpacking.bytes) : unpacking.bytes, offset, path) };
}

async function* from(bytes: AsyncIterable<Uint8Array>, offset: number, path: string): AsyncGenerator<Uint8Array> {
  let left = offset;
  try {
    for await (const chunk of bytes) {
      if (left >= chunk.length) left -= chunk.length;
      else {
        yield left > 0 ? chunk.subarray(left) : chunk;
        left = 0;
      }
    }
  } catch (error) {
    if (isZlibError(error)) throw new CutOffError(path, { cause: error });
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
