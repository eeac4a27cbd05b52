import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { end, isOurs, lastLines, launch, untilReady } from './processes.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marquee-stack-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function server(name: string, script: string) {
  const mark = join(folder, name);
  return launch(process.execPath, ['-e', script, mark], { log: join(folder, `${name}.log`), mark });
}

it('ends what it started, with the processes of it, and asks before it insists', async () => {
  const one = server(
    'family',
    `const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); setInterval(() => {}, 1000)`,
  );
  await expect.poll(() => isOurs(one)).toBe(true);
  await end(one);
  expect(isOurs(one)).toBe(false);
  await expect.poll(one.ended).toBe('ended by SIGTERM');
});

it('ends one that does not listen', async () => {
  const deaf = server('deaf', `process.on('SIGTERM', () => {}); console.log('deaf'); setInterval(() => {}, 1000)`);
  await untilReady('deaf', deaf, async () => lastLines(deaf.log).includes('deaf'));
  await end(deaf, { patienceMs: 200 });
  expect(isOurs(deaf)).toBe(false);
  await expect.poll(deaf.ended).toBe('ended by SIGKILL');
});

it('leaves a process alone that was given the number of one that ended', async () => {
  const other = server('other', 'setInterval(() => {}, 1000)');
  await expect.poll(() => isOurs(other)).toBe(true);
  const stale = { pid: other.pid, mark: join(folder, 'ours') };
  expect(isOurs(stale)).toBe(false);
  await end(stale);
  expect(isOurs(other)).toBe(true);
  await end(other);
});

it('shows the last words of a server that ends while it is waited for', async () => {
  const broken = server('broken', `console.error('the port is taken'); process.exit(3)`);
  await expect(untilReady('broken', broken, async () => false)).rejects.toThrow(
    /broken could not start \(ended with 3\)[\s\S]*the port is taken/,
  );
});
