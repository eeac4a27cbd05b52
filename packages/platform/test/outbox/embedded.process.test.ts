import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Film, filmsTopic, ServiceError } from '@marquee/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtScript } from '../../../../scripts/lib/built-script.mjs';
import { loadConfig } from '../../src/config/load.ts';
import { openStores } from '../../src/profiles/open-stores.ts';
import type { Stores } from '../../src/profiles/stores.ts';
import { film } from '../metadata-store/samples.ts';

const script = await builtScript(new URL('embedded-child.ts', import.meta.url));
let folder: string;
let stores: Stores | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'marquee-outbox-'));
});
afterEach(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true });
});
const open = async () => {
  stores = await openStores(loadConfig({ MARQUEE_DATA: folder }, {}));
  return stores;
};
/** Films as a subscriber of the next process hears of them. */
const heardBy = async ({ bus, startOutbox }: Stores) => {
  const heard: Film[] = [];
  await bus.subscribe(filmsTopic, 'look', async (messages) => void heard.push(...messages.map(({ payload }) => payload)));
  startOutbox();
  return heard;
};

it.each(['before it is sent', 'while it is handled'])(
  'what a process on one machine wrote is heard of in the next when it was killed %s',
  async (where) => {
    const child = spawn(process.execPath, [script, folder, where], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { metadata, ...rest } = await open();
    expect(await metadata.outbox.waiting()).toBe(1);
    const heard = await heardBy({ metadata, ...rest });
    await expect.poll(() => metadata.outbox.waiting(), { timeout: 20_000 }).toBe(0);
    expect(heard).toEqual([film('f1', 'One')]);
  },
);

it('a subscriber that refuses keeps nobody from closing, and hears of it again in the next process', async () => {
  const first = await open();
  let asked = 0;
  await first.bus.subscribe(filmsTopic, 'look', async () => {
    asked += 1;
    throw new ServiceError('unavailable', 'Not now.');
  });
  first.startOutbox();
  await first.metadata.catalogue.upsert({ films: [film('f1', 'One')] });
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(1);
  await first.close();
  const heard = await heardBy(await open());
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual([film('f1', 'One')]);
});
