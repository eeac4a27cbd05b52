import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const chunkBytes = 1 << 18;

/** The file ends in the middle: it was cut off, or its compression is broken. */
export class CutOffError extends Error {
  constructor(file: string, options: ErrorOptions) {
    super(`${file} ends in the middle.`, options);
    this.name = 'CutOffError';
  }
}

export interface ByteSource {
  /** Unpacked bytes from the offset asked for. Throws a CutOffError where a packed file breaks off. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes of the file on disk read so far. */
  packedBytesRead(): number;
  close(): void;
}

/** Opens a feed file, unpacking it when its name ends in `.gz`, from an offset into what it unpacks to. */
export async function openBytes(path: string, offset: number): Promise<ByteSource> {
  if (!/\.gz\s*$/i.test(path)) {
    const stream = createReadStream(path, { start: offset, highWaterMark: chunkBytes });
    return { bytes: stream, packedBytesRead: () => offset + stream.bytesRead, close: () => stream.destroy() };
  }
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  if ((await stat(path)).size === 0) return { bytes: new PassThrough().end(), packedBytesRead: () => 0, close: () => file.destroy() };
  const unpacked = pipeline(file, createGunzip({ chunkSize: chunkBytes }), () => undefined);
  return { bytes: from(unpacked, offset, path), packedBytesRead: () => file.bytesRead, close: () => file.destroy() };
}

async function* from(stream: Readable, offset: number, path: string): AsyncGenerator<Uint8Array> {
  let left = offset;
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('expected bytes');
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
