import path from 'node:path';
import type { Condition } from '@marquee/dsl';
import { demoCampaigns, demoOrganisations, generate, plantedEffects, sampleSegments } from '@marquee/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as } from './support/person.ts';

const UNTIL = '2026-11-18';
/** Of the noise of a figure, with what rounding adds. */
const DEVIATION = 15.3;
const Counted = z.object({ count: z.object({ shown: z.boolean(), value: z.number().int().optional() }) });
const analyst = 'mara-lindqvist';
const [{ exhibitors } = { exhibitors: [] }] = demoOrganisations;

let api: OpenApi;
/** As an analyst of a distributor is shown it; null where it is hidden. */
let published: (where: Condition) => Promise<number | null>;
/** Exactly, of the same moviegoers. */
let exact: (where: Condition) => Promise<number>;

beforeAll(async () => {
  const store = process.env.MARQUEE_SAMPLE_STORE;
  api = await openApi(store === undefined ? {} : { store });
  const operator = operatorOf(api.host);
  if (store === undefined) {
    const feeds = path.join(api.folder, 'feeds');
    await generate({ moviegoers: 50_000, seed: 1, until: UNTIL, out: feeds });
    await operator.imported(feeds);
  }
  const count = async (input: object) => Counted.parse(await operator.call('audiences.count', input)).count;
  published = async (where) => (await count({ definition: { version: 1, where }, as: analyst })).value ?? null;
  exact = async (where) => {
    const inScope: Condition = { kind: 'attribute', field: 'exhibitor', op: 'in', value: [...exhibitors] };
    return (await count({ definition: { version: 1, where: { kind: 'all', of: [inScope, where] } } })).value ?? 0;
  };
}, 600_000);
afterAll(() => api.close());

/** A thousand definitions of what is usually asked: who they are, what they see, how often, and what of both. */
function mixed(): readonly Condition[] {
  const attribute = (field: string, op: string, value: unknown) => ({ kind: 'attribute', field, op, value }) as Condition;
  const who: readonly Condition[] = [
    ...['female', 'male'].map((one) => attribute('gender', 'in', [one])),
    ...[16, 18, 25, 30, 35, 40, 45, 50, 55, 65].map((age) => attribute('age', 'atLeast', age)),
    ...[24, 34, 44, 54].map((age) => attribute('age', 'atMost', age)),
    ...['email', 'sms', 'push'].map((channel) => attribute('reachableBy', 'anyOf', [channel])),
    attribute('joinedOn', 'onOrAfter', '2024-01-01'),
  ];
  const filters: readonly (readonly [string, string, readonly string[]])[] = [
    ...['horror', 'comedy', 'drama', 'action', 'animation', 'thriller'].map((genre) => ['film.genre', 'anyOf', [genre]] as const),
    ...['matinee', 'evening', 'late'].map((part) => ['daypart', 'in', [part]] as const),
    ...['tue', 'fri', 'sat'].map((day) => ['weekday', 'in', [day]] as const),
  ];
  const did: readonly Condition[] = filters.flatMap(([field, op, value]) =>
    [1, 2, 3, 5].map(
      (times) =>
        ({
          kind: 'visits',
          where: { kind: 'visit', field, op, value },
          during: { kind: 'last', count: 12, unit: 'month' },
          op: 'atLeast',
          value: times,
        }) as Condition,
    ),
  );
  return who.flatMap((one) => did.map((other): Condition => ({ kind: 'all', of: [one, other] }))).slice(0, 1_000);
}

describe('figures of 50,000 moviegoers as a distributor is shown them', () => {
  it('are near the truth, and on average the truth', { timeout: 900_000 }, async () => {
    const offs: { readonly off: number; readonly truth: number }[] = [];
    let hidden = 0;
    const definitions = mixed();
    expect(definitions.length).toBeGreaterThan(900);
    for (const where of definitions) {
      const [figure, truth] = [await published(where), await exact(where)];
      if (figure === null) hidden += 1;
      else offs.push({ off: figure - truth, truth });
      if (figure === null) expect(truth).toBeLessThan(95);
    }
    const part = (test: (one: (typeof offs)[number]) => boolean) => offs.filter(test).length / offs.length;
    const large = offs.filter(({ truth }) => truth >= 100);
    const bias = large.reduce((sum, { off }) => sum + off, 0) / large.length;
    const within2 = part(({ off, truth }) => Math.abs(off) <= 0.02 * truth);
    const within30 = part(({ off }) => Math.abs(off) <= 30);
    console.info(`${offs.length} shown, ${hidden} hidden; within 2 %: ${within2}, within 30: ${within30}; bias ${bias}`);
    expect(within30).toBeGreaterThan(0.9);
    expect(within2).toBeGreaterThan(0.5);
    // Of so many figures with a deviation of 15, four times the error of their mean.
    expect(Math.abs(bias)).toBeLessThan((4 * DEVIATION) / Math.sqrt(large.length));
  });

  it.each(plantedEffects(UNTIL).map((effect) => [effect.name, effect] as const))('still show the planted effect: %s', async (_, effect) => {
    const counts = new Map<string, number>();
    const ended = new Set<string>();
    for (const [name, { where }] of Object.entries(effect.questions)) {
      const series = name.replace(/ \d+$/, '');
      const value = ended.has(series) ? 0 : ((await published(where)) ?? 0);
      if (value === 0) ended.add(series);
      counts.set(name, value);
    }
    const valueWith = (more: string | null) => effect.value((name) => (counts.get(name) ?? Number.NaN) + (name === more ? DEVIATION : 0));
    const value = valueWith(null);
    // What the noise of the counts makes of the value, by its standard deviation.
    const noise = Math.hypot(...[...counts.keys()].map((name) => valueWith(name) - value));
    console.info(`${effect.name}: ${value}, expected ${effect.expected} ± ${effect.tolerance}, noise ${noise}`);
    expect(Math.abs(value - effect.expected)).toBeLessThanOrEqual(effect.tolerance + 4 * noise);
  });
});

/** How many cells the profiles of the first start's segments showed before figures had noise, when single cells were hidden for others beside them. */
const BEFORE = 814;

describe('the first start', () => {
  it('shows about as many cells in the profiles of its segments as before figures had noise, or more', async () => {
    let shown = 0;
    for (const [role, organisation] of [
      ['analyst', 'halden-street-releasing'],
      ['marketer', 'halden-street-pictures'],
    ] as const) {
      const { audiences } = await as(api.host.url, role);
      // That of the campaigns came later, and would hide how many of the others are shown.
      const told = sampleSegments.filter((segment) => segment.organisation === organisation && segment.name !== demoCampaigns.segment);
      for (const { definition } of told) {
        const { breakdowns } = await audiences.profile.query({ definition });
        shown += breakdowns.flatMap(({ cells }) => cells).filter(({ size }) => size.shown).length;
      }
    }
    console.info(`${shown} cells shown`);
    // Of the cells of about fifty people, noise shows some more or some fewer.
    expect(shown).toBeGreaterThanOrEqual(BEFORE - 20);
  });
});
