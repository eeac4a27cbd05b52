import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CutOffError, openBytes } from './byte-source.ts';
import { PackedTooWellError } from './unpack.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-unpack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(packed: Uint8Array, offset = 0, name = 'feed.csv.gz'): Promise<{ text: string; broken: boolean }> {
  const path = join(folder, name);
  await writeFile(path, packed);
  const parts: Uint8Array[] = [];
  try {
    for await (const part of (await openBytes(path, offset)).bytes) parts.push(part);
    return { text: Buffer.concat(parts).toString(), broken: false };
  } catch (error) {
    if (!(error instanceof CutOffError)) throw error;
    return { text: Buffer.concat(parts).toString(), broken: true };
  }
}

/** Rows that compress about as well as those of feeds, in a fixed mixture, so that the file can be broken anywhere. */
const rows = Array.from(
  { length: 60_000 },
  (_, i) => `T${i},M${(i * 7_919) % 5_003},2026-02-${1 + ((i * 31) % 28)},web,${(i * 104_729) % 997}\n`,
);
const text = rows.join('');

test('a packed file is read whole, from any place, also of several packed parts, and with a name in capitals', async () => {
  const packed = gzipSync(text);
  expect(await read(packed)).toEqual({ text, broken: false });
  expect(await read(packed, 1_234_567)).toEqual({ text: text.slice(1_234_567), broken: false });
  expect(await read(Buffer.concat([packed, gzipSync('more\n')]))).toEqual({ text: `${text}more\n`, broken: false });
  expect(await read(packed, 0, 'FEED.CSV.GZ')).toEqual({ text, broken: false });
  expect(await read(gzipSync(''))).toEqual({ text: '', broken: false });
  expect(await read(new Uint8Array())).toEqual({ text: '', broken: false });
});

test('a file that was cut off gives everything that was sent', async () => {
  const packed = gzipSync(text, { level: 1 });
  for (const share of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
    const cut = packed.subarray(0, Math.floor(packed.length * share));
    const found = await read(cut);
    expect(found.broken).toBe(true);
    expect(text.startsWith(found.text)).toBe(true);
    // The engine may hold back only some bits of a byte and the tables of one block.
    expect(found.text.length / text.length).toBeGreaterThan(share - 0.05);
  }
});

test('a file that is broken in the middle gives all good rows before the break, from any place', async () => {
  const packed = gzipSync(text);
  for (const share of [0.3, 0.6, 0.95]) {
    const at = Math.floor(packed.length * share);
    const broken = Buffer.from(packed);
    broken.fill(0xff, at, at + 64);
    const good = await read(packed.subarray(0, at));
    const found = await read(broken);
    expect(found.broken).toBe(true);
    // A few bytes after the break may be unpacked to wrong data. Everything before it must be there, except perhaps the last bytes.
    expect(found.text.slice(0, good.text.length - 300)).toBe(text.slice(0, good.text.length - 300));
    expect((await read(broken, 100_000)).text).toBe(found.text.slice(100_000));
  }
});

test('what was never packed is broken at its first byte', async () => {
  expect(await read(Buffer.from(text))).toEqual({ text: '', broken: true });
});

test('a file that unpacks to far more than any feed is given up before it fills anything, and one that is well packed is read', async () => {
  const path = join(folder, 'bomb.csv.gz');
  const zeros = Buffer.alloc(1 << 26);
  const packed = gzipSync(zeros, { level: 9 });
  await writeFile(path, Buffer.concat(Array.from({ length: 24 }, () => packed)));
  let bytes = 0;
  const readAll = async () => {
    for await (const part of (await openBytes(path, 0)).bytes) bytes += part.length;
  };
  await expect(readAll()).rejects.toThrow(PackedTooWellError);
  expect(bytes).toBeLessThan(2 * zeros.length);
  await writeFile(path, packed);
  bytes = 0;
  await readAll();
  expect(bytes).toBe(zeros.length);
});
