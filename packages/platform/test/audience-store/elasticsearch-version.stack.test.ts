import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchableDocument } from '../../src/audience/elasticsearch/document.ts';
import { asOf } from '../support/asking.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { type ElasticsearchHarness, openElasticsearchHarness } from './elasticsearch-harness.ts';

let harness: ElasticsearchHarness;
beforeAll(async () => {
  harness = await openElasticsearchHarness();
});
afterAll(() => harness.close());

it('never has one data version for two answers, while several writers write at once', async () => {
  const world = randomWorld(14, 64, asOf).map((one) => ({ ...one, visits: [] }));
  await harness.load(world);
  const index = await harness.index();
  const seen = new Map<string, string>();
  let looks = 0;
  let writing = true;

  /** However slow the machine: writers stand still now and then, until a version was seen or cannot be a new one. */
  const seenMeanwhile = async () => {
    for (const [size, before] = [seen.size, looks]; seen.size === size && looks < before + 3; ) await setTimeout(5);
  };

  const writer = async (share: number) => {
    for (let round = 0; round < 30; round += 1) {
      const operations = world
        .filter((_, i) => i % 8 === share)
        .flatMap((one) => [{ index: { _id: one.id } }, searchableDocument({ ...one, tier: `tier-${share}-${round}` })]);
      await harness.client.bulk({ index, operations });
      if (round % 5 === 4) await seenMeanwhile();
    }
  };
  const refresher = async () => {
    while (writing) await harness.client.indices.refresh({ index });
  };
  const observer = async () => {
    while (writing) {
      const { dataVersion } = await harness.store.status();
      const answer = JSON.stringify(await harness.store.values({ scope: everyone, field: 'tier', upTo: 0 }));
      // Only an answer between two equal versions is surely of that version.
      if ((await harness.store.status()).dataVersion !== dataVersion) continue;
      expect(seen.get(dataVersion) ?? answer).toBe(answer);
      seen.set(dataVersion, answer);
      looks += 1;
    }
  };
  const others = [refresher(), observer(), observer(), observer()];
  await Promise.all(Array.from({ length: 8 }, (_, share) => writer(share)));
  writing = false;
  await Promise.all(others);
  expect(seen.size).toBeGreaterThan(3);
});
