import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { AudienceColumns } from '@marquee/dsl';
import { type Packed, pack, unpack } from './pack.ts';

/** What columns were made of: a file that says anything else is of other data. */
export interface ColumnsSource {
  /** What tells the audience's file from every other. */
  readonly mark: string;
  readonly dataVersion: string;
  readonly moviegoers: number;
  readonly visits: number;
}

/** Of what is written here; another number, and the file is made anew. */
const format = 1;
const magic = Buffer.from('MARQUEE COLUMNS\n');
/** Small enough that nobody else waits for a sum over it. */
const atOnce = 1 << 22;

interface Head {
  readonly format: number;
  readonly source: ColumnsSource;
  readonly packed: Packed;
  /** The CRC-32 of each array. */
  readonly sums: readonly number[];
}

/** Writes columns into a file of their own, whole or not at all. Throws what the file system throws. */
export async function writeColumnsFile(path: string, source: ColumnsSource, columns: AudienceColumns, signal: AbortSignal): Promise<void> {
  const { packed, arrays } = pack(columns);
  const sums: number[] = [];
  for (const array of arrays) sums.push(await sumOf(bytesOf(array), signal));
  const head = Buffer.from(JSON.stringify({ format, source, packed, sums } satisfies Head));
  const before = Buffer.alloc(8);
  before.writeUInt32LE(head.length, 0);
  before.writeUInt32LE(crc32(head), 4);
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    for (const bytes of [magic, before, head, ...arrays.map(bytesOf)])
      for (let at = 0; at < bytes.length; ) {
        signal.throwIfAborted();
        at += (await file.write(bytes, at, Math.min(atOnce, bytes.length - at))).bytesWritten;
      }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(beside, { force: true });
    throw error;
  }
  await file.close();
  await rename(beside, path);
}

/** Reads the columns of a file; null where there is none, where it is of other data, and where anything of it is not as it was written. */
export async function readColumnsFile(path: string, source: ColumnsSource, signal: AbortSignal): Promise<AudienceColumns | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const start = await read(file, new Uint8Array(magic.length + 8), signal);
    const before = Buffer.from(start).subarray(magic.length);
    if (!magic.equals(start.subarray(0, magic.length)) || before.readUInt32LE(0) > (await file.stat()).size) return null;
    const bytes = await read(file, new Uint8Array(before.readUInt32LE(0)), signal);
    if (crc32(bytes) !== before.readUInt32LE(4)) return null;
    const head = JSON.parse(Buffer.from(bytes).toString('utf8')) as Head;
    if (head.format !== format || JSON.stringify(head.source) !== JSON.stringify(source)) return null;
    const { columns, arrays } = unpack(head.packed);
    for (const [at, array] of arrays.entries()) {
      await read(file, bytesOf(array), signal);
      if ((await sumOf(bytesOf(array), signal)) !== head.sums[at]) return null;
    }
    return columns;
  } catch (error) {
    if (signal.aborted || !(error instanceof TornFile)) throw error;
    return null;
  } finally {
    await file.close();
  }
}

/** Removes the file, and what is left of one that was not finished. */
export async function removeColumnsFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.new`, { force: true });
}

class TornFile extends Error {}

/** Fills the bytes with what comes next. */
async function read(file: FileHandle, bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(bytes, at, Math.min(atOnce, bytes.length - at), null);
    if (bytesRead === 0) throw new TornFile();
    at += bytesRead;
  }
  return bytes;
}

async function sumOf(bytes: Uint8Array, signal: AbortSignal): Promise<number> {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += atOnce) {
    signal.throwIfAborted();
    sum = crc32(bytes.subarray(at, at + atOnce), sum);
    await new Promise(setImmediate);
  }
  return sum;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
