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
