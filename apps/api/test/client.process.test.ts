import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { answered, createClient, type Definition, Problem } from '@marquee/client';
import { generate } from '@marquee/sample-data';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { operatorOf } from './support/operator.ts';

// A busy machine takes its time to start processes.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });
afterAll(() => vi.resetConfig());

const requestsAMinute = 60;
const env = { ...process.env, API_KEY_REQUESTS_A_MINUTE: `${requestsAMinute}` };
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const women: Definition = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };
const twoDaysLater = 'data:text/javascript,const now = Date.now; Date.now = () => now() + 2 * 86_400_000;';

interface Run {
  readonly url: string;
  readonly operatorToken: string;
}
let folder: string;
let product: { readonly child: ChildProcess; readonly run: Run };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-client-'));
  await generate({ moviegoers: 1_000, seed: 1, until: '2026-11-20', out: path.join(folder, 'feeds') });
  product = await start();
  const operator = operatorOf(product.run);
  await operator.imported(path.join(folder, 'feeds'));
  const exhibitors = await readdir(path.join(folder, 'feeds', 'feeds'));
  await operator.call('organisations.add', { id: 'halden', name: 'Halden', kind: 'distributor', exhibitors, apart: [] });
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(...flags: string[]) {
  const data = path.join(folder, 'data');
  const child = spawn(process.execPath, [...flags, main, '--data', data, '--port', '0'], { stdio: 'ignore', env });
  const run = await vi.waitFor(
    async () => {
      const said: Run & { readonly pid: number } = JSON.parse(await readFile(path.join(data, 'run.json'), 'utf8'));
      expect(said.pid).toBe(child.pid);
      return said;
    },
    { timeout: 100_000, interval: 50 },
  );
  return { child, run };
}
async function stop() {
  if (product.child.exitCode !== null) return;
  product.child.kill('SIGTERM');
  await once(product.child, 'exit');
}
async function keyOf(days = 30) {
  const asked = { organisation: 'halden', name: 'Nightly report', role: 'analyst', days };
  const { key } = (await operatorOf(product.run).call('apiKeys.issue', asked)) as { readonly key: string };
  return key;
}
const clientOf = (key: string) => createClient({ address: product.run.url, key });
const refusal = async (asked: Promise<unknown>) => {
  const problem = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  if (problem instanceof Problem) return problem;
  throw new Error(`Nothing was refused: ${problem}`);
};

it('the client counts, saves a segment, and finds it in the list', async () => {
  const client = clientOf(await keyOf());
  const { count, pooled } = await answered(client.POST('/api/v1/audiences/count', { body: { definition: women } }));
  expect(count.shown).toBe(true);
  expect(pooled).toBe(15);
  const body = { name: 'Women, by a program', definition: women };
  const { id } = await answered(client.POST('/api/v1/segments', { body }));
  const { segments } = await answered(client.GET('/api/v1/segments', { params: { query: { archived: false } } }));
  expect(segments.map((segment) => segment.id)).toContain(id);
  const { version } = await answered(client.GET('/api/v1/segments/{id}', { params: { path: { id } } }));
  expect(version.definition).toEqual(women);
});

it('a refusal says in its types what was wrong, where, and under which id the log has it', async () => {
  const client = clientOf(await keyOf());
  const { data, error } = await client.GET('/api/v1/segments/{id}', { params: { path: { id: 'seg_none' } } });
  expect([data, error?.code]).toEqual([undefined, 'not_found']);
  const wrong = { ...women, where: { ...women.where, value: ['feminine'] } } as unknown as Definition;
  const problem = await refusal(answered(client.POST('/api/v1/audiences/count', { body: { definition: wrong } })));
  expect(problem).toMatchObject({ status: 422, code: 'invalid_definition', instance: expect.stringMatching(/./) });
  expect(problem.errors.map(({ pointer }) => pointer)).toEqual(['#/where/value/0']);
});

it('a key that asks too often is told when to ask again', async () => {
  const client = clientOf(await keyOf());
  const ask = () => client.GET('/api/v1/me');
  await Promise.all(Array.from({ length: requestsAMinute }, ask));
  const problem = await refusal(answered(ask()));
  expect(problem).toMatchObject({ status: 429, code: 'too_many' });
  expect(problem.retryAfterSeconds).toBeGreaterThan(0);
});

it('a key is let in until it expires, after a restart too', async () => {
  const [short, long] = [await keyOf(1), await keyOf(30)];
  expect((await answered(clientOf(short).GET('/api/v1/me'))).organisation?.id).toBe('halden');
  await stop();
  product = await start('--import', twoDaysLater);
  expect(await refusal(answered(clientOf(short).GET('/api/v1/me')))).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect((await answered(clientOf(long).GET('/api/v1/me'))).organisation?.id).toBe('halden');
});

it('a write that a killed process may or may not have done is done once in the end, asked again under its key', async () => {
  const key = await keyOf();
  const { id } = await answered(clientOf(key).POST('/api/v1/segments', { body: { name: 'Killed', definition: women } }));
  const outcomes = new Set<boolean>();
  const writes = 12;
  for (let write = 0; write < writes; write += 1) {
    const copy = () => {
      const params = { path: { id }, header: { 'Idempotency-Key': `copy ${write}` } };
      return clientOf(key).POST('/api/v1/segments/{id}/duplicate', { params, body: {} });
    };
    const first = copy().catch(() => null);
    // The first before it is begun, the last after it is answered, and those between at any moment.
    if (write > 0) await new Promise((resolve) => setTimeout(resolve, write * 3));
    if (write === writes - 1) await first;
    product.child.kill('SIGKILL');
    await Promise.all([first, once(product.child, 'exit')]);
    product = await start();
    const { data, response } = await copy();
    expect(data?.id).toBeDefined();
    outcomes.add(response.headers.get('idempotency-replayed') === 'true');
  }
  const { segments } = await answered(clientOf(key).GET('/api/v1/segments', { params: { query: { archived: false } } }));
  expect(segments.filter(({ name }) => name.includes('Killed'))).toHaveLength(1 + writes);
  expect(outcomes).toEqual(new Set([false, true]));
});

it('an address where something else answers is said to be none of Marquee’s', async () => {
  const elsewhere = createClient({
    address: 'https://proxy.example',
    key: 'mqa_x',
    fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  });
  const problem = await refusal(answered(elsewhere.GET('/api/v1/me')));
  expect(problem).toMatchObject({ status: 502, code: 'unreadable', message: expect.stringContaining('Check the address') });
});
