import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { startMarquee } from './support/marquee.ts';

let folder: string;
beforeEach(async () => {
  await ensureBuilt(['web']);
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('an interrupt of the host alone ends the whole product, as Ctrl-C does', async () => {
  const { ended } = startMarquee(folder, ['start', '--no-sample', '--port', '3900', '--json']);
  const read = async () => JSON.parse(await readFile(path.join(folder, '.marquee/run.json'), 'utf8'));
  const { pid, webUrl } = await vi.waitFor(async () => {
    const run = await read();
    expect((await fetch(`${run.webUrl}/sign-in`)).status).toBe(200);
    return run;
  }, 120_000);
  process.kill(pid, 'SIGINT');
  const { exitCode, err } = await ended;
  expect(err).toContain('Stopping');
  expect(exitCode).toBe(0);
  await expect(fetch(webUrl)).rejects.toThrow();
});
