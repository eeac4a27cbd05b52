import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { together } from './together.ts';

/** Work that fails where an item is `bad`, and what it was handed. */
function recorder(most: number) {
  const handed: (readonly string[])[] = [];
  const add = together<string>(async (items) => {
    handed.push(items);
    await setTimeout(1);
    if (items.includes('bad')) throw new Error('bad');
  }, most);
  return { handed, add };
}

it('does at once what comes alone, and together what comes meanwhile', async () => {
  const { handed, add } = recorder(10);
  await Promise.all([add('a'), add('b', 'c'), add('d')]);
  expect(handed).toEqual([['a'], ['b', 'c', 'd']]);
});

it('fails nobody for another', async () => {
  const { handed, add } = recorder(10);
  const settled = await Promise.allSettled([add('a'), add('b'), add('bad'), add('c')]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(handed).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c']]);
  await add('d');
});

it('does no more as one than it may, and a larger call by itself', async () => {
  const { handed, add } = recorder(3);
  await Promise.all([add('a'), add('b', 'c'), add('d', 'e'), add('f', 'g', 'h', 'i'), add('j')]);
  expect(handed).toEqual([['a'], ['b', 'c'], ['d', 'e'], ['f', 'g', 'h', 'i'], ['j']]);
});
