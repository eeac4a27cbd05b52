import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '@marquee/platform';
import { expect, test } from 'vitest';
import { builtScript } from '../../../scripts/lib/built-script.mjs';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { operatorOf } from './support/operator.ts';

const script = await builtScript(new URL('./support/killed-before-settling.ts', import.meta.url));

/** Resolves when it has said that rows are accepted. */
async function accepted(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code} before it accepted anything.`)));
  await Promise.race([once(child.stdout ?? child, 'data'), ended]);
}

/** Whether the files of the metadata name the member that was to be erased. */
async function namesMember(data: string): Promise<boolean> {
  const files = (await readdir(data)).filter((name) => name.startsWith('metadata.sqlite'));
  const bytes = await Promise.all(files.map((name) => readFile(path.join(data, name), 'latin1')));
  return bytes.some((each) => each.includes('"memberId":"M1"'));
}

/** What the product that is started next says, over the data of a process that was killed in the middle. */
async function afterKilled(how: string, check: (call: (verb: string) => Promise<unknown>, data: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(path.join(tmpdir(), 'marquee-killed-'));
  const child = spawn(process.execPath, [script, how.replace('lost ', ''), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await accepted(child);
    child.kill('SIGKILL');
    await once(child, 'exit');

    if (how === 'lost import') await rm(path.join(data, 'feeds'), { recursive: true });
    if (how === 'erase') expect(await namesMember(data)).toBe(true);
    const logger = createLogger('silent', { toStandardError: true });
    const host = await startHost(loadConfig({ MARQUEE_DATA: data, API_PORT: '0' }, {}), logger);
    await check((verb) => operatorOf(host).call(verb, {}), data).finally(() => host.close());
  } finally {
    child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
  }
}

test.each(['push', 'replay', 'import', 'lost import'])(
  'rows that a killed %s had accepted are seen after the next start, without another one',
  (how) =>
    afterKilled(how, async (call) => {
      await expect.poll(() => call('operations.status'), { timeout: 30_000 }).toMatchObject({ moviegoers: 1, visits: 1 });
      if (how === 'lost import') expect(await call('imports.latest')).toMatchObject({ job: { state: 'failed' } });
      if (how !== 'import') return;
      const whole = { job: { state: 'done', summary: { rows: 1, transactions: 1, duplicates: 0 } } };
      await expect.poll(() => call('imports.latest')).toMatchObject(whole);
    }),
  120_000,
);

test(
  'an erasure that was cut off is carried out at the next start, and leaves nothing that names the moviegoer',
  () =>
    afterKilled('erase', async (call, data) => {
      await expect.poll(() => call('operations.status'), { timeout: 30_000 }).toMatchObject({ moviegoers: 0, visits: 0 });
      await expect.poll(() => namesMember(data)).toBe(false);
    }),
  120_000,
);
