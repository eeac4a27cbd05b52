import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { operatorOf } from './support/operator.ts';

// A busy machine takes its time to start three processes.
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let folder: string;
let started: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-main-'));
  started = [];
});
afterEach(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  started.push(child);
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const ended = once(child, 'exit').then(([code]) => ({ code, said: said.join('') }));
  return { child, ended };
}
const runFile = (data: string) => path.join(data, 'run.json');
/** Waits for what the process says of itself. */
const running = (data: string) =>
  vi.waitFor(async (): Promise<{ pid: number; url: string; operatorToken: string }> => JSON.parse(await readFile(runFile(data), 'utf8')), {
    timeout: 100_000,
    interval: 50,
  });

it('a command’s own process says where it is to its owner alone, answers, and ends when standard input does', async () => {
  const data = path.join(folder, 'data');
  const { child, ended } = start('--operator', '--data', data);
  const run = await running(data);
  expect(run.pid).toBe(child.pid);
  expect((await stat(runFile(data))).mode & 0o777).toBe(0o600);
  expect(await operatorOf(run).call('operations.status', {})).toMatchObject({ moviegoers: 0 });
  child.stdin?.end();
  expect((await ended).code).toBe(0);
  expect(existsSync(runFile(data))).toBe(false);
});

it.each(['SIGINT', 'SIGTERM'] as const)('%s to it alone ends a command’s own process in order', async (signal) => {
  const data = path.join(folder, 'data');
  const { child, ended } = start('--operator', '--data', data);
  await running(data);
  child.kill(signal);
  expect((await ended).code).toBe(0);
  expect(existsSync(runFile(data))).toBe(false);
});

it('a folder that is in use is refused in one line that says what to do, and its owner goes on', async () => {
  const data = path.join(folder, 'data');
  const first = start('--data', data, '--port', '0');
  const run = await running(data);
  const second = await start('--operator', '--data', data).ended;
  expect(second.code).toBe(4);
  expect(second.said).toMatch(/in use by process \d+.*--data/);
  expect(await operatorOf(run).call('operations.status', {})).toMatchObject({ moviegoers: 0 });
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  expect(existsSync(runFile(data))).toBe(false);
});

it('wrong use ends with code 2', async () => {
  expect((await start('--nonsense').ended).code).toBe(2);
});
