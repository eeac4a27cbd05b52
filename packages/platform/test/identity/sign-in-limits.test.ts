import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSignInLimits, type SignInLimits } from '../../src/identity/sign-in-limits.ts';
import type { Database } from '../../src/metadata/database.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';

let folder: string;
let database: Database;
let now: number;
let limits: SignInLimits;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-limits-'));
  database = await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`);
  now = Date.UTC(2026, 5, 1);
  limits = createSignInLimits(database, { now: () => now });
});
afterEach(async () => {
  await database.kind.close();
  await rm(folder, { recursive: true });
});

const at = (email: string, address = '192.0.2.1') => ({ email, address });
async function fail(times: number, attempt: (n: number) => ReturnType<typeof at>): Promise<void> {
  for (let n = 0; n < times; n += 1) await limits.failed(attempt(n));
}

it('five mistakes are free; then each doubles the wait, up to a quarter of an hour', async () => {
  await fail(4, () => at('ada@example.test'));
  expect(await limits.waitOf(at('ada@example.test'))).toBe(0);
  const waits: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    await limits.failed(at('Ada@example.test '));
    waits.push((await limits.waitOf(at('ada@example.test'))) / 1000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  now += 899_000;
  expect(await limits.waitOf(at('ada@example.test'))).toBe(1000);
  now += 1000;
  expect(await limits.waitOf(at('ada@example.test'))).toBe(0);
});

it('is by person: neighbours at the address and the same person elsewhere go on', async () => {
  await fail(10, () => at('ada@example.test'));
  expect(await limits.waitOf(at('ben@example.test'))).toBe(0);
  expect(await limits.waitOf(at('ada@example.test', '192.0.2.9'))).toBe(0);
});

it('guessing at one account from many addresses is slowed, to a minute at most', async () => {
  await fail(60, (n) => at('ada@example.test', `198.51.100.${n}`));
  expect(await limits.waitOf(at('ada@example.test', '192.0.2.9'))).toBe(60_000);
});

it('from an address that failed at a hundred doors, the second try at a door waits, and the first does not', async () => {
  await fail(100, (n) => at(`person-${n}@example.test`));
  expect(await limits.waitOf(at('person-1@example.test'))).toBeGreaterThan(0);
  expect(await limits.waitOf(at('somebody-new@example.test'))).toBe(0);
  expect(await limits.waitOf(at('person-1@example.test', '192.0.2.9'))).toBe(0);
});

it('who gets it right begins anew', async () => {
  await fail(5, () => at('ada@example.test'));
  await limits.succeeded(at('ada@example.test'));
  expect(await limits.waitOf(at('ada@example.test'))).toBe(0);
});

it('forgets after an hour, and keeps neither addresses nor e-mails', async () => {
  await fail(8, () => at('ada@example.test'));
  expect(JSON.stringify(await database.rateLimit.findMany(), (_, value) => (typeof value === 'bigint' ? `${value}` : value))).not.toMatch(
    /ada|192\.0\.2\.1/,
  );
  now += 60 * 60 * 1000 + 1;
  expect(await limits.waitOf(at('ada@example.test'))).toBe(0);
  await limits.failed(at('ben@example.test'));
  expect(await database.rateLimit.count()).toBe(3);
});

it('counts every one of many failures at the same moment', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, n) => limits.failed(at(`person-${n}@example.test`))));
  expect((await database.rateLimit.findMany()).filter(({ key }) => key.startsWith('sign-in address')).map(({ count }) => count)).toEqual([
    12,
  ]);
});
