import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, arbitraryAsked, isTelling, openWorld, type World } from './world.ts';

const runs = 2000;

describe('random definitions', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(1);
  });
  afterAll(() => world.close());

  it(`find the same moviegoers in memory and in DuckDB, ${runs} times`, { timeout: 240_000 }, async () => {
    let telling = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryAsked, async (asked) => {
        const found = await answers(world, asked);
        if (isTelling(found, world)) telling += 1;
        expect(found.duckdb).toEqual(found.memory);
      }),
      { numRuns: runs },
    );
    // Were nearly every random audience empty or everyone, equal answers would prove little.
    expect(telling).toBeGreaterThan(runs / 4);
  });
});
