import { compareText } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { fixtureWorld } from '@marquee/dsl/testing';
import { expect, it } from 'vitest';
import { compareAudiences } from '../src/rebuild/compare.ts';

const everyone: readonly Moviegoer[] = fixtureWorld().moviegoers.toSorted((a, b) => compareText(a.id, b.id));

async function* inBatches(moviegoers: readonly Moviegoer[]) {
  for (let from = 0; from < moviegoers.length; from += 3) yield moviegoers.slice(from, from + 3);
}

it('counts all that differ, and holds the ids of so many alone', async () => {
  const others = everyone.map((moviegoer) => ({ ...moviegoer, tier: `other than ${moviegoer.tier}` }));
  const all = await compareAudiences(inBatches(everyone), inBatches(others), 2);
  expect(all).toMatchObject({ differences: everyone.length, differing: everyone.slice(0, 2).map(({ id }) => id) });
  const fewer = await compareAudiences(inBatches(everyone), inBatches(everyone.slice(1, -1)), 10);
  expect(fewer).toMatchObject({ differences: 2, differing: [everyone.at(0)?.id, everyone.at(-1)?.id] });
  expect(await compareAudiences(inBatches(everyone), inBatches(everyone), 10)).toMatchObject({ differences: 0, differing: [] });
});
