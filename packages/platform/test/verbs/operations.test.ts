import { verbs } from '@marquee/core';
import { type Day, dayOfIso, type Moviegoer } from '@marquee/dsl';
import { afterEach, expect, it } from 'vitest';
import { deadLetter } from '../metadata-store/samples.ts';
import { asOf } from '../support/asking.ts';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product } from './open-product.ts';

let product: Product | undefined;
afterEach(async () => {
  await product?.close();
  product = undefined;
});

const today = dayOfIso('2026-11-23');
const [pattern] = randomWorld(6, 30, asOf).filter((one) => one.visits.length > 0);

function bought(exhibitor: string, ...days: readonly Day[]): Moviegoer {
  const visit = pattern?.visits[0];
  if (!pattern || !visit) throw new Error('the random world has no visit');
  return {
    ...pattern,
    id: `${exhibitor}:a`,
    exhibitor,
    visits: days.map((day) => ({ ...visit, purchaseDay: day, businessDay: today, runDay: null })),
  };
}

async function clocksOf(...moviegoers: readonly Moviegoer[]): Promise<readonly string[]> {
  product = await openProduct(moviegoers);
  const { findings } = await verbs.operations.report.call(product.as(operator), {});
  return findings.filter(({ name }) => name === 'clocks').map(({ says }) => says);
}

it('says nothing of clocks while every exhibitor’s purchases lie in the past, near one another', async () => {
  expect(await clocksOf(bought('north', today, today - 9), bought('south', today - 31))).toEqual([]);
});

it('names the exhibitor whose purchases are dated after today, and how far', async () => {
  expect(await clocksOf(bought('north', today - 1), bought('south', today + 3_650, today - 2))).toEqual([
    expect.stringMatching(/south.*after today, up to 2036-11-20/),
  ]);
});

it('names the exhibitor that alone is far ahead of all others', async () => {
  expect(await clocksOf(bought('north', today - 1), bought('south', today - 200), bought('west', today - 90))).toEqual([
    expect.stringMatching(/Only north reaches to 2026-11-22.*others end on 2026-08-25/),
  ]);
});

async function saysOf(name: string): Promise<string | undefined> {
  if (!product) throw new Error('Open a product first.');
  const { findings } = await verbs.operations.report.call(product.as(operator), {});
  return findings.find((finding) => finding.name === name)?.says;
}

it('reasons of refused rows add up, whichever are told apart', async () => {
  product = await openProduct([]);
  const { deadLetters } = product.ports.metadata;
  const refuse = (reason: string, many: number) =>
    deadLetters.record(Array.from({ length: many }, (_, i) => deadLetter(`dl_${reason}_${i}`, { reason, line: i })));
  await refuse('a', 1);
  expect(await saysOf('dead letters')).toBe('1 row was refused: a 1.');
  for (const [reason, many] of [
    ['b', 7],
    ['c', 5],
    ['d', 4],
  ] as const)
    await refuse(reason, many);
  expect(await saysOf('dead letters')).toBe('17 rows were refused: b 7, c 5, d 4, a 1.');
  for (const [reason, many] of [
    ['e', 3],
    ['f', 2],
  ] as const)
    await refuse(reason, many);
  expect(await saysOf('dead letters')).toBe('22 rows were refused: b 7, c 5, d 4, 3 other reasons 6.');
});

it('tells an empty store from one without visits, and names sites whose time zone is none', async () => {
  product = await openProduct([]);
  expect(await saysOf('audience')).toBe('The audience store is empty.');
  const site = { exhibitor: 'x', code: 'a', name: 'A', region: null, postcode: null };
  const exhibitors = [{ id: 'x', name: 'X' }];
  await product.ports.metadata.catalogue.upsert({ exhibitors, sites: [{ ...site, id: 'x-a', timeZone: 'America/New_York' }] });
  expect(await saysOf('catalogue')).toBe('1 exhibitor and 1 site.');
  await product.ports.metadata.catalogue.upsert({ sites: [{ ...site, id: 'x-b', code: 'b', timeZone: 'Amerika/Berlin' }] });
  expect(await saysOf('catalogue')).toBe(
    '1 exhibitor and 2 sites. 1 site has no time zone, or none that exists, and cannot be used: x-b (Amerika/Berlin).',
  );
  await product.close();
  if (!pattern) throw new Error('the random world has no visit');
  product = await openProduct([{ ...pattern, visits: [] }]);
  expect(await saysOf('audience')).toBe('1 moviegoer and not one visit.');
});

it('dead letters are removed by reason, exhibitor or file, and never all for want of one', async () => {
  product = await openProduct([]);
  const letters = Array.from({ length: 700 }, (_, i) =>
    deadLetter(`dl_${String(i).padStart(4, '0')}`, { file: i < 600 ? 'a.csv' : 'kinó.csv' }),
  );
  await product.ports.metadata.deadLetters.record(letters);
  const { remove } = verbs.deadLetters;
  const as = product.as(operator);
  await expect(remove.call(as, {})).rejects.toThrow(/Say which/);
  expect(await remove.call(as, { exhibitor: 'nobody' })).toEqual({ removed: 0 });
  expect(await remove.call(as, { exhibitor: 'aurora', file: 'a.csv' })).toEqual({ removed: 600 });
  expect(await remove.call(as, { file: 'kinó.csv'.normalize('NFD') })).toEqual({ removed: 100 });
});

it('says of the audit log how far its chain is whole, and which entry is the first that is not', async () => {
  product = await openProduct([]);
  const { database, ports } = product;
  const finding = async () => {
    const { findings } = await verbs.operations.report.call({ actor: operator, ports, requestId: 'r' }, {});
    return findings.find(({ name }) => name === 'audit log');
  };
  const rename = (name: string) =>
    verbs.organisations.rename.call({ actor: operator, ports, requestId: 'r' }, { organisation: 'rival', name });
  for (const name of ['One', 'Two', 'Three']) await rename(name);
  expect(await finding()).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/^3 entries, unbroken up to number 3 \([\da-f]{64}\)\.$/),
  });

  const [, second] = await database.auditEntry.findMany({ orderBy: { sequence: 'asc' } });
  if (!second) throw new Error('There are three entries.');
  const { id, sequence: _sequence, hash: _hash, ...rest } = second;
  await database.auditEntry.create({ data: { ...rest, id: 'aud_by_hand' } });
  expect(await finding()).toMatchObject({
    state: 'attention',
    says: expect.stringContaining('1 entry is not in the chain, the first of them aud_by_hand'),
  });
  await database.auditEntry.delete({ where: { id: 'aud_by_hand' } });

  await database.auditEntry.update({ where: { id }, data: { changedTo: '{"name":"Nothing"}' } });
  expect(await finding()).toMatchObject({
    state: 'broken',
    says: `The chain is broken at entry number 2: ${id} is not as it was sealed, or not at its place.`,
  });
  await database.auditEntry.delete({ where: { id } });
  expect(await finding()).toMatchObject({ state: 'broken', says: 'The chain is broken at entry number 2, which is missing.' });
});
