import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Clock, type Job, type Jobs, type MetadataStore, ServiceError } from '@marquee/core';
import { openDatabase } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtScript } from '../../../../scripts/lib/built-script.mjs';
import { createJobRunner, type JobRunner } from '../../src/index.ts';
import { defineAsked } from '../../src/jobs/asked-job.ts';
import { clock, countingIds } from '../support/stores.ts';

/** Longer than a process that says nothing is believed to live. */
const later: Clock = { now: () => Date.now() + 60_000 };

export interface OwnDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** What holds of the runner of jobs, over a database of its own. */
export function runnerSuite(name: string, open: () => Promise<OwnDatabase>) {
  describe(`jobs done by processes that die: ${name}`, () => {
    let script: string;
    let database: OwnDatabase;
    let store: MetadataStore;
    let jobs: Jobs;
    let runners: JobRunner[];
    const failures: unknown[] = [];
    const ids = countingIds();
    beforeAll(async () => {
      script = await builtScript(new URL('./holding-child.ts', import.meta.url));
    });
    beforeEach(async () => {
      database = await open();
      store = createMetadataStore(await openDatabase(database.url));
      jobs = store.jobs;
      runners = [];
      failures.length = 0;
    });
    afterEach(async () => {
      for (const runner of runners) await runner.stop();
      await store.close();
      await database.remove();
    });
    const runnerOf = (at: Clock = clock, alone = false) => {
      const runner = createJobRunner({ jobs, clock: at, ids, alone, onFailure: (error) => failures.push(error) });
      runners.push(runner);
      return runner;
    };
    const anImport = { kind: 'import', subject: '', input: null, progress: { rows: 0 } } as const;

    /** A job that a process was killed at. */
    const left = async (): Promise<Job> => {
      const child = spawn(process.execPath, [script, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const job = await jobs.open('import');
      if (!job) throw new Error('Nothing was left.');
      return job;
    };

    it.each([
      ['once its lease has run out', later, false],
      ['at once by a process that is alone', clock, true],
    ] as const)(
      'a job whose owner was killed is taken over %s, and goes on from where it was',
      async (_when, at, alone) => {
        const { id, input } = await left();
        const taken: Job[] = [];
        const runner = runnerOf(at, alone);
        runner.define('import', { run: async (job) => taken.push(job) && { rows: 9 } });
        await runner.start();
        expect(await runner.ended(id)).toMatchObject({ state: 'done', progress: { rows: 9 }, owner: null });
        expect(taken).toMatchObject([{ id, input, progress: { rows: 5 } }]);
      },
      60_000,
    );

    it('a job whose owner was killed is nobody else’s while it may still live', async () => {
      const { id } = await left();
      const runner = runnerOf();
      runner.define('import', { run: async () => ({ rows: 9 }) });
      await runner.start();
      await runner.idle('import');
      expect(await jobs.find(id)).toMatchObject({ state: 'running', progress: { rows: 5 } });
    }, 60_000);

    it('what a process leaves when it ends is waited for by the next, and done', async () => {
      const first = runnerOf();
      const begun = new Promise<void>((resolve) => {
        first.define('import', {
          run: (_job, { signal, save }) =>
            new Promise((_, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
              void save({ rows: 4 }).then(resolve);
            }),
        });
      });
      const id = (await first.add(anImport)) ?? '';
      await begun;
      await first.stop();
      expect(await jobs.find(id)).toMatchObject({ state: 'waiting', progress: { rows: 4 }, error: null });
      const second = runnerOf();
      second.define('import', { run: async ({ progress }) => progress });
      await second.start();
      expect(await second.ended(id)).toMatchObject({ state: 'done', progress: { rows: 4 } });
    });

    it('one that is cancelled through another process stops, and says how far it got', async () => {
      const runner = runnerOf();
      const begun = new Promise<void>((resolve) => {
        runner.define('import', {
          run: async (_job, { signal, save }) => {
            resolve();
            for (let rows = 1; ; rows += 1) {
              signal.throwIfAborted();
              await save({ rows });
            }
          },
        });
      });
      const id = (await runner.add(anImport)) ?? '';
      await begun;
      const stopped = await runnerOf().cancel(id);
      expect(stopped).toMatchObject({ state: 'cancelled' });
      expect(stopped?.progress).not.toEqual({ rows: 0 });
      await runner.resume(stopped as Job);
      expect((await jobs.find(id))?.state).toMatch(/waiting|running/);
    });

    it('one that goes to its end from where it is is not cancelled any more, whichever process asks, nor by who takes it over', async () => {
      const first = runnerOf();
      const reached = { reached: () => {}, go: () => {} };
      const atIt = new Promise<void>((resolve) => {
        reached.reached = resolve;
      });
      const goOn = new Promise<void>((resolve) => {
        reached.go = resolve;
      });
      const goesToItsEnd = (progress: unknown) => z.object({ rows: z.number() }).parse(progress).rows > 0;
      first.define('import', {
        run: async (_job, { save, signal }) => {
          await save({ rows: 1 });
          reached.reached();
          await goOn;
          signal.throwIfAborted();
          await save({ rows: 2 });
          signal.throwIfAborted();
          return { rows: 3 };
        },
        goesToItsEnd,
      });
      const id = (await first.add(anImport)) ?? '';
      await atIt;
      const asked = [first.cancel(id), runnerOf().cancel(id)];
      await expect.poll(async () => (await jobs.find(id))?.cancelAsked).toBe(true);
      reached.go();
      for (const one of asked) expect(await one).toMatchObject({ state: 'done', progress: { rows: 3 } });

      const job = await left();
      await jobs.cancel(job.id, clock.now());
      const second = runnerOf(later);
      second.define('import', { run: async () => ({ rows: 9 }), goesToItsEnd });
      await second.start();
      expect(await second.ended(job.id)).toMatchObject({ state: 'done', progress: { rows: 9 } });
    }, 60_000);

    it('one that fails says why; of a kind that is tried again, until it is done, and then it is gone', async () => {
      const runner = runnerOf();
      runner.define('import', {
        run: async () => {
          throw new Error('There is no room.');
        },
      });
      let attempts = 0;
      runner.define('settle', {
        run: async () => {
          attempts += 1;
          if (attempts < 3) throw new Error('Not yet.');
        },
        againMs: 1,
        removedAtEnd: true,
      });
      expect(await runner.ended((await runner.add(anImport)) ?? '')).toMatchObject({ state: 'failed', error: 'There is no room.' });
      expect(await runner.ended((await runner.add({ ...anImport, kind: 'settle' })) ?? '')).toBeNull();
      expect([attempts, failures.length]).toEqual([3, 3]);
    });

    it('who asks for a job is told what came of it, or what it failed of as it was thrown, and no row is left', async () => {
      const runner = runnerOf();
      const ask = defineAsked(runner, 'replay', {
        input: z.object({ reason: z.string() }),
        run: async ({ reason }) => {
          if (reason === 'busy') throw new ServiceError('unavailable', 'Not now.', { reason });
          return reason.length;
        },
      });
      expect(await ask({ reason: 'four' })).toBe(4);
      const refused = await ask({ reason: 'busy' }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ServiceError);
      expect(refused).toMatchObject({ code: 'unavailable', details: { reason: 'busy' } });
      await runner.idle('replay');
      expect(await jobs.latest('replay')).toBeNull();
    });

    it('who asks for what a process that stops does not come to is told that it goes on, and the next start does it', async () => {
      const runner = runnerOf();
      const input = z.object({});
      let begun = () => {};
      const atWork = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const ask = defineAsked(runner, 'replay', {
        input,
        run: (_asked, _job, { signal }) => {
          begun();
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        },
      });
      const askOne = () => ask({}).catch((error: unknown) => error);
      const first = askOne();
      await atWork;
      const second = askOne();
      await expect.poll(async () => (await jobs.recent('replay', '', 9)).length).toBe(2);
      await runner.stop();
      expect(await second).toMatchObject({ code: 'unavailable', message: expect.stringContaining('next start') });
      await first;
      const next = runnerOf();
      let done = 0;
      defineAsked(next, 'replay', { input, run: async () => (done += 1) });
      await next.start();
      await next.idle('replay');
      expect([done, await jobs.open('replay')]).toEqual([2, null]);
    });

    it('of a kind that goes side by side one that takes long holds up no other, and each subject is done by one at a time', async () => {
      const done: string[] = [];
      const atWork = new Map<string, number>();
      const most = new Map<string, number>();
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const both = [runnerOf(), runnerOf()];
      for (const runner of both)
        runner.define('delivery', {
          sideBySide: 2,
          removedAtEnd: true,
          run: async ({ subject }, { save }) => {
            const now = (atWork.get(subject) ?? 0) + 1;
            atWork.set(subject, now);
            most.set(subject, Math.max(now, most.get(subject) ?? 0));
            if (subject === 'slow') await released;
            await save(null);
            atWork.set(subject, now - 1);
            done.push(subject);
          },
        });
      const subjects = ['slow', 'slow', 'a', 'b', 'a', 'c', 'b'];
      for (const [place, subject] of subjects.entries())
        await both[place % 2]?.add({ kind: 'delivery', subject, input: null, progress: null });
      await expect.poll(() => done.toSorted(), { timeout: 30_000 }).toEqual(['a', 'a', 'b', 'b', 'c']);
      release();
      await expect.poll(() => done.length, { timeout: 30_000 }).toBe(subjects.length);
      expect([...most.values()]).toEqual([1, 1, 1, 1]);
    });

    it('jobs of a kind are done one after another, whichever process was asked', async () => {
      let atOnce = 0;
      const done: string[] = [];
      const both = [runnerOf(), runnerOf()];
      for (const runner of both)
        runner.define('import', {
          run: async ({ subject }, { save }) => {
            atOnce += 1;
            await save({ rows: 1 });
            done.push(`${subject} ${atOnce}`);
            atOnce -= 1;
          },
        });
      const added = await Promise.all(both.flatMap((runner, n) => [1, 2].map((m) => runner.add({ ...anImport, subject: `${n}${m}` }))));
      for (const runner of both) await runner.start();
      // What one found another at, it looks for again now and then.
      const states = async () => (await Promise.all(added.map((id) => jobs.find(id ?? '')))).map((job) => job?.state);
      await expect.poll(states, { timeout: 30_000 }).toEqual(['done', 'done', 'done', 'done']);
      expect(done.toSorted()).toEqual(['01 1', '02 1', '11 1', '12 1']);
    });
  });
}
