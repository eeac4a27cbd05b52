import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ImportJob } from '@marquee/core';
import { expect, test } from 'vitest';
import { builtScript } from '../../../scripts/lib/built-script.mjs';
import { openAudience, openMetadata, temporaryFolder } from './support/stores.ts';
import { generateSmall, seeded } from './support/variants.ts';

const script = await builtScript(new URL('./support/killable-import.ts', import.meta.url));
/** Steps of the import between two kills, at most: about a quarter of them all. */
const stepsBetween = 20;

/** Runs the import in a process of its own, and kills it with no chance to tidy up once it has said so many steps. */
async function importUntil(folder: string, data: string, lastStep: number): Promise<ImportJob | null> {
  const child = spawn(process.execPath, [script, folder, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let steps = 0;
  let job: ImportJob | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ended ')) job = ImportJob.parse(JSON.parse(line.slice(6)));
    steps += 1;
    if (steps === lastStep) child.kill('SIGKILL');
  }
  await ended;
  return job;
}

test('an import that is killed again and again at random points and resumed makes the same store as one that was not', async () => {
  const folder = await temporaryFolder();
  const data = await temporaryFolder();
  await generateSmall(`${folder.path}/feed`, 11, 4);
  const random = seeded(20_261_123);
  let kills = -1;
  let job: ImportJob | null = null;
  for (; job === null; kills += 1) job = await importUntil(`${folder.path}/feed`, data.path, 1 + Math.floor(random() * stepsBetween));
  expect(kills).toBeGreaterThanOrEqual(3);
  expect(job).toMatchObject({ state: 'done', phase: 'done' });

  const metadata = await openMetadata(data.path);
  const killed = await openAudience(`${data.path}/audience.duckdb`, metadata);
  const whole = await openAudience(':memory:', metadata);
  const { summary } = await whole.import(`${folder.path}/feed`);
  expect(await killed.writer.digest()).toBe(await whole.writer.digest());
  expect({ ...job.summary, seconds: 0, rowsPerSecond: 0 }).toEqual({ ...summary, seconds: 0, rowsPerSecond: 0 });
  for (const audience of [killed, whole]) await audience.close();
  await metadata.close();
  for (const one of [folder, data]) await one.remove();
}, 180_000);
