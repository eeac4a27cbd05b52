import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@marquee/platform';
import { expect, test } from 'vitest';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { operatorOf } from './support/operator.ts';

const script = fileURLToPath(new URL('./support/killed-before-settling.ts', import.meta.url));

/** Resolves when it has said that rows are accepted. */
async function accepted(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code} before it accepted anything.`)));
  await Promise.race([once(child.stdout ?? child, 'data'), ended]);
}

test.each(['push', 'replay', 'import'])(
  'rows that a killed %s had accepted are seen after the next start, without another one',
  async (how) => {
    const data = await mkdtemp(path.join(tmpdir(), 'marquee-killed-'));
    const child = spawn(process.execPath, ['--import', 'tsx', script, how, data], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await accepted(child);
      child.kill('SIGKILL');
      await once(child, 'exit');

      const host = await startHost(
        loadConfig({ MARQUEE_DATA: data, API_PORT: '0' }, {}),
        createLogger('silent', { toStandardError: true }),
      );
      const onRecord = () => operatorOf(host).call('operations.status', {});
      await expect.poll(onRecord, { timeout: 30_000 }).toMatchObject({ moviegoers: 1, visits: 1 });
      if (how === 'import')
        await expect
          .poll(() => operatorOf(host).call('imports.latest', {}))
          .toMatchObject({ job: { state: 'done', summary: { rows: 1, transactions: 1, duplicates: 0 } } });
      await host.close();
    } finally {
      child.kill('SIGKILL');
      await rm(data, { recursive: true, force: true });
    }
  },
  120_000,
);
