import type { AlertInput, MetadataStore } from '@marquee/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJobRunner, defineAlerts, type JobRunner } from '../src/index.ts';
import { clock, countingIds, openMetadata, temporaryFolder } from './support/stores.ts';

const hourMs = 3_600_000;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let metadata: MetadataStore;
let runner: JobRunner;
let told: (string | null)[];
let failing: Set<string | null>;

beforeEach(async () => {
  folder = await temporaryFolder();
  metadata = await openMetadata(folder.path);
  [told, failing] = [[], new Set()];
  runner = createJobRunner({ jobs: metadata.jobs, clock, ids: countingIds(), alone: true, onFailure: () => {} });
  const tell = async ({ to }: AlertInput) => {
    if (failing.has(to)) throw new Error('not taken');
    told.push(to);
  };
  defineAlerts(runner, { tell, clock, againMs: 10 });
});
afterEach(async () => {
  await runner.stop();
  await metadata.close();
  await folder.remove();
});

const add = (id: string, to: string | null, createdAt = clock.now()) => {
  const feed = { exhibitor: { id: 'lumen', name: 'Lumen' }, feed: 'members', promisedHours: 36 } as const;
  const at = '2026-11-22T01:00:00.000Z';
  const input: AlertInput = { to, alert: { event: 'feed.late', ...feed, at, lastAt: at, url: 'https://marquee.example/exhibitors/lumen' } };
  return metadata.jobs.add({ id, kind: 'alert', subject: '', input, progress: null, dueAt: createdAt, createdAt });
};

it('one that is not taken holds up none of the others, and is told again until it is', async () => {
  failing.add('first');
  await add('ale_1', 'first');
  await add('ale_2', null);
  await runner.start();
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([null]);
  failing.clear();
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([null, 'first']);
  await expect.poll(() => metadata.jobs.open('alert'), { timeout: 30_000 }).toBeNull();
});

it('what nobody took for a day is old, and told no more', async () => {
  await add('ale_1', 'old', clock.now() - 25 * hourMs);
  await add('ale_2', 'new', clock.now() - 23 * hourMs);
  await runner.start();
  await runner.idle('alert');
  expect([told, await metadata.jobs.open('alert')]).toEqual([['new'], null]);
});
