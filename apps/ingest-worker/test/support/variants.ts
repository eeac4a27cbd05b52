import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { generate } from '@marquee/sample-data';
import { csvOf, ndjsonOf, type TextRow, writeFiles } from './folder.ts';

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A small feed folder of the generator, with its dirt: the feeds of the first exhibitors of a thousand moviegoers'. */
export async function generateSmall(out: string, seed: number, exhibitors: number): Promise<string> {
  await generate({ moviegoers: 1_000, seed, until: '2026-03-01', out });
  const others = (await readdir(path.join(out, 'feeds'))).sort().slice(exhibitors);
  for (const exhibitor of others) await rm(path.join(out, 'feeds', exhibitor), { recursive: true });
  return out;
}

export interface Variant {
  readonly format: 'csv' | 'ndjson';
  readonly packed: boolean;
  /** Into how many files each feed is split. */
  readonly parts: number;
  readonly shuffle: (() => number) | null;
}

/** Writes a feed folder of CSV files again in another form: the same well-formed rows. */
export async function writeVariant(from: string, to: string, { format, packed, parts, shuffle }: Variant): Promise<string> {
  const files: Record<string, string> = {};
  for (const name of await readdir(path.join(from, 'catalog')))
    files[`catalog/${name}`] = await readFile(path.join(from, 'catalog', name), 'utf8');
  for (const exhibitor of await readdir(path.join(from, 'feeds')))
    for (const feed of ['members', 'transactions']) {
      const rows = await rowsOf(path.join(from, 'feeds', exhibitor), feed);
      const ordered = shuffle ? shuffled(rows, shuffle) : rows;
      for (let part = 0; part < parts; part += 1) {
        const some = ordered.filter((_, i) => i % parts === part);
        const content =
          format === 'csv' ? csvOf(some, shuffle && some[0] ? shuffled(Object.keys(some[0]), shuffle) : undefined) : ndjsonOf(some);
        files[`feeds/${exhibitor}/${feed}-${part}.${format}${packed ? '.gz' : ''}`] = content;
      }
    }
  return writeFiles(to, files);
}

/** The rows of a feed that have as many cells as the header; the generator's lines have no quotes in them. */
async function rowsOf(folder: string, feed: string): Promise<readonly TextRow[]> {
  const rows: TextRow[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(feed)).sort()) {
    const [header = '', ...lines] = (await readFile(path.join(folder, name), 'utf8')).split(/\r?\n/);
    const columns = header.split(',');
    for (const line of lines) {
      const cells = line.split(',');
      if (cells.length === columns.length && !line.includes('"'))
        rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
    }
  }
  return rows;
}

function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
