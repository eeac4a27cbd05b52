import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openColumns } from './columns-engine.ts';
import { compare } from './compare.ts';
import { openDuckdb } from './engine.ts';
import { openWorld, type World } from './world.ts';

const runs = 2000;

describe('random definitions', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(1, [openDuckdb, openColumns]);
  });
  afterAll(() => world.close());

  it(`find the same moviegoers in memory, in DuckDB and in columns, ${runs} times`, { timeout: 240_000 }, async () => {
    const { counterexample, asked, telling } = await compare(world, runs, Math.floor(Math.random() * 2 ** 31));
    expect(counterexample).toBeUndefined();
    expect(asked).toBe(runs);
    expect(telling).toBeGreaterThan(runs / 4);
  });
});
