import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFile } from '../src/uploads/keep-file.ts';

let under: string;
beforeEach(async () => {
  under = await mkdtemp(path.join(tmpdir(), 'marquee-uploads-'));
});
afterEach(() => rm(under, { recursive: true }));
const upload = (id: string, exhibitor = 'velvet') => ({ id, exhibitor, feed: 'members', ending: '.csv' });

it('takes a file of exactly the size that is allowed, and in place of the one before', async () => {
  await keepFile(under, upload('a'), Readable.from([Buffer.alloc(10)]), 10);
  const folder = await keepFile(under, upload('b'), Readable.from([Buffer.from('12345'), Buffer.from('67890')]), 10);
  expect(await readdir(under)).toEqual(['b']);
  expect(await readFile(path.join(folder, 'feeds/velvet/members.csv'), 'utf8')).toBe('1234567890');
});

it('leaves nothing of a file that is larger', async () => {
  await expect(keepFile(under, upload('a'), Readable.from([Buffer.alloc(6), Buffer.alloc(5)]), 10)).rejects.toThrow(/larger than/);
  expect(await readdir(under)).toEqual([]);
});

it('writes nowhere else, whatever an exhibitor is called', async () => {
  for (const name of ['../../x', '..', 'a/b'])
    await expect(keepFile(under, upload('a', name), Readable.from(['x']), 10)).rejects.toThrow(/cannot be uploaded/);
});
