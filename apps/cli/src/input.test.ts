import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLines } from './input.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function linesOf(content: string): Promise<string[]> {
  await writeFile(path.join(folder, 'lines'), content);
  const lines: string[] = [];
  for await (const line of readLines(folder, 'lines')) lines.push(line);
  return lines;
}

it('ends a line at LF or CRLF, and nowhere else', async () => {
  expect(await linesOf('a\u2028b\r\nc\u2029\u0085d\n\ne\rf')).toEqual(['a\u2028b', 'c\u2029\u0085d', '', 'e\rf']);
  expect(await linesOf('')).toEqual([]);
  expect(await linesOf('last\n')).toEqual(['last']);
});

it('leaves out the mark at the start of a file, and reads letters that lie on the edge of two blocks', async () => {
  const long = 'é'.repeat(100_001);
  expect(await linesOf(`\ufeff${long}\n\ufeffb`)).toEqual([long, '\ufeffb']);
});

it('says which file is not there, or cannot be read', async () => {
  const first = (file: string) => readLines(folder, file).next();
  await expect(first('nowhere')).rejects.toMatchObject({ message: 'There is no file nowhere.', exitCode: 1 });
  await expect(first('.')).rejects.toMatchObject({ message: '. is a folder, not a file.' });
});
