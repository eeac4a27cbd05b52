import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openNoise } from '../src/figures/noise.ts';
import { createMetadataStore } from '../src/metadata/metadata-store.ts';
import { openDatabase } from '../src/metadata/open-database.ts';

const figures = { deviation: 15, smallest: 50 };
const given = 'a secret of thirty-two letters, or more';
let folder: string;
let close: () => Promise<void>;
let open: (secret?: string) => ReturnType<typeof openNoise>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-noise-'));
  const database = await openDatabase(`file:${folder}/metadata.sqlite`);
  close = () => database.$disconnect();
  open = (secret) => openNoise(createMetadataStore(database), figures, secret);
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const drawn = ({ draw }: Awaited<ReturnType<typeof openNoise>>) => draw('women over fifty', 'count');

it('is drawn by a secret that is made once', async () => {
  const first = drawn(await open());
  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThan(1);
  expect(drawn(await open())).toBe(first);
});

it('is drawn by the secret that is given, which is kept from then on', async () => {
  const first = drawn(await open(given));
  expect(drawn(await open())).toBe(first);
  expect(drawn(await open(given))).toBe(first);
});

it('is never drawn by another secret than before: two readings of a figure would tell more than one', async () => {
  await open();
  await expect(open(given)).rejects.toThrow(/FIGURE_SECRET is not what the figures .* have been drawn by/);
});
