import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate, type PlantedEffect, plantedEffects } from '@marquee/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';

const UNTIL = '2026-11-18';
const Counted = z.object({ asOf: z.literal(UNTIL), count: z.object({ value: z.number().int() }) });

let api: OpenApi;
let folder: string;
let count: (definition: unknown) => Promise<number>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-planted-'));
  await generate({ moviegoers: 50_000, seed: 1, until: UNTIL, out: folder });
  api = await openApi();
  const operator = operatorOf(api.host);
  await operator.imported(folder);
  count = async (definition) => Counted.parse(await operator.call('audiences.count', { definition })).count.value;
}, 240_000);
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

/** The counts of an effect's questions. Those of a series ("visits 1", "visits 2" …) end with the first that is 0: at least N shrinks as N grows. */
async function countsOf(effect: PlantedEffect): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const ended = new Set<string>();
  for (const [name, definition] of Object.entries(effect.questions)) {
    const series = name.replace(/ \d+$/, '');
    const value = ended.has(series) ? 0 : await count(definition);
    if (value === 0) ended.add(series);
    counts.set(name, value);
  }
  return counts;
}

describe('50,000 moviegoers, generated, imported by the product and asked through its own verbs', () => {
  it.each(plantedEffects(UNTIL).map((effect) => [effect.name, effect] as const))('show the planted effect: %s', async (_, effect) => {
    const counts = await countsOf(effect);
    const value = effect.value((name) => counts.get(name) ?? Number.NaN);
    expect(Math.abs(value - effect.expected), `${effect.statement} Found ${value}.`).toBeLessThanOrEqual(effect.tolerance);
  });
});
