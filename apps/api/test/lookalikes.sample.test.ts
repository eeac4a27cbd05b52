import path from 'node:path';
import { ageBands, type Condition, dayOfIso, isoOfDay } from '@marquee/dsl';
import { demoOrganisations, generate } from '@marquee/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as } from './support/person.ts';

const UNTIL = '2026-11-18';
const Market = z.object({
  films: z.array(
    z.object({ id: z.string(), title: z.string(), releaseDate: z.string().nullable(), genres: z.array(z.string()), visits: z.object({ value: z.number() }) }),
  ),
});
type Film = z.infer<typeof Market>['films'][number];
const Ids = z.object({ ids: z.array(z.string()), next: z.string().nullable() });
const [{ exhibitors } = { exhibitors: [] }] = demoOrganisations;
const inScope: Condition = { kind: 'attribute', field: 'exhibitor', op: 'in', value: [...exhibitors] };
const saw = (...films: string[]): Condition => ({ kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: films } });

let api: OpenApi;
let films: readonly Film[];
let analyst: Awaited<ReturnType<typeof as>>;
/** Exactly who of the analyst's scope meets a condition. */
let idsOf: (where: Condition, asOf?: string) => Promise<ReadonlySet<string>>;

beforeAll(async () => {
  const store = process.env.MARQUEE_SAMPLE_STORE;
  api = await openApi(store === undefined ? {} : { store });
  const operator = operatorOf(api.host);
  if (store === undefined) {
    const feeds = path.join(api.folder, 'feeds');
    await generate({ moviegoers: 50_000, seed: 1, until: UNTIL, out: feeds });
    await operator.imported(feeds);
  }
  films = Market.parse(await operator.call('films.market', { sort: 'visits', limit: 100 })).films;
  analyst = await as(api.host.url, 'analyst');
  idsOf = async (where, asOf) => {
    const definition = { version: 1, where: { kind: 'all', of: [inScope, where] } };
    return new Set(Ids.parse(await operator.call('audiences.list', { definition, ...(asOf && { asOf }) })).ids);
  };
}, 240_000);
afterAll(() => api.close());

/** Films that are out for six weeks or more, each with the day before its release and the films of its genre before it. */
function heldOut() {
  const dated = films.flatMap((film) => (film.releaseDate === null ? [] : [{ ...film, release: dayOfIso(film.releaseDate) }]));
  const until = dayOfIso(UNTIL);
  return dated
    .filter(({ release }) => release > until - 300 && release < until - 42)
    .map((film) => ({
      film,
      asOf: isoOfDay(film.release - 1 - ((((film.release - 1) % 7) + 7) % 7)),
      comps: dated
        .filter((other) => other.release < film.release - 14 && other.release > film.release - 400 && other.genres[0] === film.genres[0])
        .slice(0, 5)
        .map(({ id }) => id),
    }))
    .filter(({ comps }) => comps.length >= 2)
    .slice(0, 8);
}

/** As many moviegoers as the model's top decile, of the ages and genders that saw the films before most often. */
async function byAgeAndGender(seed: ReadonlySet<string>, size: number, asOf: string): Promise<ReadonlySet<string>> {
  const cells = await Promise.all(
    ageBands.flatMap(({ from, to }) =>
      ['female', 'male'].map(async (gender) => {
        const age = to === undefined ? { op: 'atLeast', value: from } : { op: 'between', value: [from, to] as const };
        const ids = [
          ...(await idsOf(
            { kind: 'all', of: [{ kind: 'attribute', field: 'age', ...age }, { kind: 'attribute', field: 'gender', op: 'in', value: [gender] }] },
            asOf,
          )),
        ];
        return { ids, rate: ids.filter((id) => seed.has(id)).length / Math.max(1, ids.length) };
      }),
    ),
  );
  return new Set(cells.sort((a, b) => b.rate - a.rate).flatMap(({ ids }) => ids).slice(0, size));
}

describe('whom a model finds before a film is out, from the films before it', () => {
  it('holds at least twice those that as many by age and gender hold, and says how likely within two points', { timeout: 900_000 }, async () => {
    const ratios: number[] = [];
    const errors: number[] = [];
    for (const { film, asOf, comps } of heldOut()) {
      const began = Date.now();
      const { id } = await analyst.lookalikes.train.mutate({ source: { kind: 'films', ids: comps }, asOf });
      const took = Date.now() - began;
      const model = await analyst.lookalikes.show.query({ id });
      const [top, seed, later] = [await idsOf({ kind: 'lookalike', id, top: 10 }, asOf), await idsOf(saw(...comps), asOf), await idsOf(saw(film.id))];
      const everyone = await idsOf({ kind: 'attribute', field: 'exhibitor', op: 'known' }, asOf);
      const plain = await byAgeAndGender(seed, top.size, asOf);
      const hits = (of: ReadonlySet<string>) => [...later].filter((one) => of.has(one)).length;
      ratios.push(hits(top) / hits(plain));
      for (const { expected, found } of model.deciles) if (expected !== null && found !== null) errors.push(Math.abs(expected - found));
      console.info(
        `${film.title} (${film.genres}): ${later.size} saw it, top ${top.size} of ${everyone.size}, ${hits(top)} in it, ${hits(plain)} by age and gender, ${(hits(top) / hits(plain)).toFixed(2)}; ${took} ms; ` +
          `expected ${model.deciles.map(({ expected }) => expected)} found ${model.deciles.map(({ found }) => found)}; drivers ${model.drivers.slice(0, 4).map(({ phrase, times }) => `${phrase} ${times}`)}`,
      );
      expect(Math.abs(top.size / everyone.size - 0.1)).toBeLessThan(0.01);
    }
    expect(ratios.length).toBeGreaterThan(3);
    const sorted = [...ratios].sort((a, b) => a - b);
    console.info(`ratios ${sorted.map((one) => one.toFixed(2))}; largest calibration error ${Math.max(...errors)} of ${errors.length}`);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(2);
    expect(Math.max(...errors)).toBeLessThanOrEqual(2);
  });
});
