import path from 'node:path';
import { demoOrganisations, generate, type PlantedEffect, plantedEffects, sampleSegments } from '@marquee/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';

const UNTIL = '2026-11-18';
const Counted = z.object({ asOf: z.literal(UNTIL), count: z.object({ value: z.number().int() }) });
const Profiled = z.object({
  audience: z.object({ value: z.number().int() }),
  breakdowns: z.array(
    z.object({
      name: z.string(),
      cells: z.array(
        z.object({
          key: z.array(z.string()),
          size: z.object({ value: z.number().int() }),
          share: z.number().nullable(),
          baseShare: z.number().nullable(),
          index: z.number().nullable(),
        }),
      ),
    }),
  ),
});

let api: OpenApi;
let count: (definition: unknown) => Promise<number>;
let profileOf: (definition: unknown) => Promise<z.infer<typeof Profiled>>;

/** The sample, until that day: a copy of the one that the run of the tests made, or else made here. */
async function openSample(): Promise<OpenApi> {
  const store = process.env.MARQUEE_SAMPLE_STORE;
  if (store !== undefined) return openApi({ store });
  const opened = await openApi();
  const feeds = path.join(opened.folder, 'feeds');
  await generate({ moviegoers: 50_000, seed: 1, until: UNTIL, out: feeds });
  await operatorOf(opened.host).imported(feeds);
  return opened;
}

beforeAll(async () => {
  api = await openSample();
  const operator = operatorOf(api.host);
  profileOf = async (definition) => Profiled.parse(await operator.call('audiences.profile', { definition }));
  count = async (definition) => Counted.parse(await operator.call('audiences.count', { definition })).count.value;
}, 240_000);
afterAll(() => api.close());

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

function effectNamed(name: string): PlantedEffect {
  const effect = plantedEffects(UNTIL).find((one) => one.name === name);
  if (!effect) throw new Error(`No effect is named ${name}.`);
  return effect;
}

describe('50,000 moviegoers, generated, imported by the product and asked through its own verbs', () => {
  it.each(plantedEffects(UNTIL).map((effect) => [effect.name, effect] as const))('show the planted effect: %s', async (_, effect) => {
    const counts = await countsOf(effect);
    const value = effect.value((name) => counts.get(name) ?? Number.NaN);
    expect(Math.abs(value - effect.expected), `${effect.statement} Found ${value}.`).toBeLessThanOrEqual(effect.tolerance);
  });

  it.each(sampleSegments.map((segment) => [segment.name, segment] as const))(
    'fill the profile of the story: %s',
    async (_, { definition, organisation }) => {
      const { kind, exhibitors = [] } = demoOrganisations.find(({ id }) => id === organisation) ?? {};
      const scope = { kind: 'attribute', field: 'exhibitor', op: 'in', value: [...exhibitors] };
      const { audience, breakdowns } = await profileOf({ version: 1, where: { kind: 'all', of: [scope, definition.where] } });
      const smallest = kind === 'exhibitor' ? 10 : 50;
      expect(audience.value).toBeGreaterThanOrEqual(20 * smallest);
      // Three in four of the audience stand in cells that are shown, by age and gender; its films are shown, too.
      const cellsOf = (name: string) => breakdowns.find((breakdown) => breakdown.name === name)?.cells ?? [];
      const shown = cellsOf('ageGender').filter(({ size }) => size.value >= smallest);
      expect(shown.reduce((sum, { size }) => sum + size.value, 0) / audience.value).toBeGreaterThanOrEqual(0.75);
      expect(cellsOf('film').filter(({ size }) => size.value >= smallest).length).toBeGreaterThanOrEqual(10);
    },
  );

  it('show the under-25s’ Tuesday in their profile too', async () => {
    const { expected, tolerance } = effectNamed('under-25s-on-tuesday');
    const profile = await profileOf({ version: 1, where: { kind: 'attribute', field: 'age', op: 'between', value: [12, 24] } });
    const tuesdays = profile.breakdowns.find(({ name }) => name === 'daypartWeekday')?.cells.filter(({ key }) => key[1] === 'tue') ?? [];
    const sum = (value: (cell: (typeof tuesdays)[number]) => number | null) =>
      tuesdays.reduce((all, cell) => all + (value(cell) ?? Number.NaN), 0);
    expect(tuesdays).toHaveLength(4);
    expect(Math.abs((100 * sum((cell) => cell.share)) / sum((cell) => cell.baseShare) - expected)).toBeLessThanOrEqual(tolerance);
  });

  it('show the frequent moviegoers’ opening night in its profile too', async () => {
    const { questions, expected, tolerance } = effectNamed('frequent-on-opening-night');
    const profile = await profileOf(questions.opening);
    const frequent = profile.breakdowns.find(({ name }) => name === 'frequency')?.cells.find(({ key }) => key[0] === 'frequent');
    expect(Math.abs((frequent?.index ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance);
  });
});
