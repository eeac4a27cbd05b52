import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';

/** How many bytes of the file are unpacked at once. All of what they unpack to is held in memory. */
const pieceBytes = 1 << 14;
const chunkBytes = 1 << 16;
/** Feeds unpack to 5 to 30 times their size. What unpacks to so many times as much fills disks and days, and holds nothing. */
const mostTimes = 200;
/** So much is let through whatever its size: a small file of rows that are much alike. */
const always = 1 << 26;

/** The file unpacks to far more than any feed would. */
export class PackedTooWellError extends Error {
  constructor(path: string) {
    super(`${path} unpacks to more than ${mostTimes} times its size.`);
    this.name = 'PackedTooWellError';
  }
}

/** The unpacked contents of a packed file. */
export interface Unpacking {
  readonly bytes: AsyncIterable<Uint8Array>;
  packedBytesRead(): number;
  close(): void;
}

/**
 * Unpacks a file. If its compression is broken, everything before the break is yielded, and then the engine's error is thrown. The engine discards
 * what it has unpacked of the piece with the break. So this piece is unpacked a second time, byte by byte.
 *
 * @throws PackedTooWellError while reading, before more than 200 times the size of what was read has been let through
 */
export function unpack(path: string): Unpacking {
  let read = 0;
  let closed = false;
  const close = () => {
    closed = true;
  };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    let delivered = 0;
    for await (const { out, at, error } of inflated(path, Number.POSITIVE_INFINITY, () => closed)) {
      read = at;
      delivered += out.length;
      if (delivered > Math.max(always, mostTimes * (at + pieceBytes))) throw new PackedTooWellError(path);
      if (out.length > 0) yield out;
      if (error === undefined) continue;
      yield* before(path, at, delivered);
      throw error;
    }
  }
  return { bytes: bytes(), packedBytesRead: () => read, close };
}

/** The contents of a broken file before its break, from an offset on. */
async function* before(path: string, piece: number, offset: number): AsyncGenerator<Uint8Array> {
  let left = offset;
  for await (const { out } of inflated(path, piece, () => false)) {
    const rest = out.subarray(Math.min(left, out.length));
    left -= out.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

interface Inflated {
  readonly out: Buffer;
  /** The place in the file where the piece begins that this was unpacked from. */
  readonly at: number;
  /** The error of the engine; nothing follows it. */
  readonly error: unknown;
}

/** Unpacks piece by piece, and byte by byte from the place `bytewiseFrom` on. */
async function* inflated(path: string, bytewiseFrom: number, closed: () => boolean): AsyncGenerator<Inflated> {
  const file = createReadStream(path, { highWaterMark: pieceBytes });
  const engine = openEngine();
  let at = 0;
  try {
    for await (const piece of file) {
      if (!(piece instanceof Uint8Array)) throw new TypeError('expected bytes');
      const step = at >= bytewiseFrom ? 1 : piece.length;
      for (let from = 0; from < piece.length; from += step) {
        if (closed()) return;
        const result = await engine.take(piece.subarray(from, from + step));
        yield { ...result, at };
        if (result.error !== undefined) return;
      }
      at += piece.length;
    }
    yield { ...(await engine.end()), at };
  } finally {
    file.destroy();
    engine.close();
  }
}

/** The engine, which takes one piece at a time. */
function openEngine() {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  let out: Buffer[] = [];
  let error: unknown;
  let ended = false;
  let done = () => {};
  gunzip.on('data', (chunk: Buffer) => out.push(chunk));
  gunzip.on('error', (because) => {
    error = because;
    done();
  });
  gunzip.on('end', () => {
    ended = true;
    done();
  });
  const after = async (begin: () => void): Promise<Omit<Inflated, 'at'>> => {
    if (!ended)
      await new Promise<void>((resolve) => {
        done = resolve;
        begin();
      });
    // The output of the engine arrives in the next turn at the latest.
    await setImmediate();
    const some = out.length === 1 && out[0] ? out[0] : Buffer.concat(out);
    out = [];
    return { out: some, error };
  };
  return {
    take: (piece: Uint8Array) => after(() => gunzip.write(piece, () => done())),
    end: () => after(() => gunzip.end()),
    close: () => gunzip.destroy(),
  };
}
