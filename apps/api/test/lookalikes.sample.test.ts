import path from 'node:path';
import { ageBands, type Condition, dayOfIso, isoOfDay } from '@marquee/dsl';
import { demoOrganisations, generate } from '@marquee/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as, refusal } from './support/person.ts';

const UNTIL = '2026-11-18';
const Market = z.object({
  films: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      releaseDate: z.string().nullable(),
      genres: z.array(z.string()),
      visits: z.object({ value: z.number() }),
    }),
  ),
});
type Film = z.infer<typeof Market>['films'][number];
const Ids = z.object({ ids: z.array(z.string()), next: z.string().nullable() });
const planted: ReadonlySet<string> = new Set([
  'kestrel-meridian',
  'ninefold-tide',
  'low-sun-over-varga',
  'plus-one-minus-gary',
  'cinderfall-station',
]);
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
    .filter(({ comps, film }) => comps.length >= 2 && !planted.has(film.id))
    .filter((_, at) => at % 4 === 0)
    .slice(0, 6);
}

/** As many moviegoers as the model's top decile, of the ages and genders that saw the films before most often. */
async function byAgeAndGender(seed: ReadonlySet<string>, size: number, asOf: string): Promise<ReadonlySet<string>> {
  const cells = await Promise.all(
    ageBands.flatMap(({ from, to }) =>
      ['female', 'male'].map(async (gender) => {
        const age = to === undefined ? { op: 'atLeast', value: from } : { op: 'between', value: [from, to] as const };
        const ids = [
          ...(await idsOf(
            {
              kind: 'all',
              of: [
                { kind: 'attribute', field: 'age', ...age },
                { kind: 'attribute', field: 'gender', op: 'in', value: [gender] },
              ],
            },
            asOf,
          )),
        ];
        return { ids, rate: ids.filter((id) => seed.has(id)).length / Math.max(1, ids.length) };
      }),
    ),
  );
  return new Set(
    cells
      .sort((a, b) => b.rate - a.rate)
      .flatMap(({ ids }) => ids)
      .slice(0, size),
  );
}

describe('whom a model finds before a film is out, from the films before it', () => {
  it('holds more than the best ages and genders hold, twice what chance does, and says how likely within two points', {
    timeout: 900_000,
  }, async () => {
    const tried = heldOut();
    expect(tried.length).toBeGreaterThan(3);
    for (const { film, asOf, comps } of tried) {
      const { id } = await analyst.lookalikes.train.mutate({ source: { kind: 'films', ids: comps }, asOf });
      const { deciles } = await analyst.lookalikes.show.query({ id });
      const [top, seed] = [await idsOf({ kind: 'lookalike', id, top: 10 }, asOf), await idsOf(saw(...comps), asOf)];
      const [later, everyone] = [await idsOf(saw(film.id)), await idsOf({ kind: 'attribute', field: 'exhibitor', op: 'known' }, asOf)];
      const plain = await byAgeAndGender(seed, top.size, asOf);
      const hits = (of: ReadonlySet<string>) => [...later].filter((one) => of.has(one)).length;
      const [byModel, byAge, byChance] = [hits(top), hits(plain), (later.size * top.size) / everyone.size];
      const errors = deciles.flatMap(({ expected, found }) => (expected === null || found === null ? [] : [Math.abs(expected - found)]));
      const error = errors.reduce((sum, one) => sum + one, 0) / errors.length;
      console.info(
        `${film.title}: ${later.size} saw it; top decile ${byModel}, by age and gender ${byAge} (${(byModel / byAge).toFixed(2)} times), by chance ${Math.round(byChance)} ` +
          `(${(byModel / byChance).toFixed(2)} times); calibration off by ${error.toFixed(2)} points, at most ${Math.max(...errors).toFixed(1)}`,
      );
      expect(Math.abs(top.size / everyone.size - 0.1)).toBeLessThan(0.01);
      expect(byModel / byAge).toBeGreaterThan(1.35);
      expect(byModel / byChance).toBeGreaterThan(2);
      expect(error).toBeLessThanOrEqual(2);
    }
  });
});

describe('a lookalike model', () => {
  const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };
  const top = (id: string, share: number) => ({ version: 1, where: { kind: 'lookalike', id, top: share } });
  let segment: string;
  let model: string;
  beforeAll(async () => {
    segment = (await analyst.segments.create.mutate({ name: 'Women to be like', definition: women })).id;
    model = (await analyst.lookalikes.train.mutate({ source: { kind: 'segment', id: segment } })).id;
  }, 120_000);

  it('tells the same number on its page and for its condition, and knows the audience that it was trained from', async () => {
    const { tiers, tops, privacy } = await analyst.lookalikes.show.query({ id: model });
    expect(tops.map((one) => one.top)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    const { count } = await analyst.audiences.count.query({ definition: top(model, 10) });
    expect(tops[9]?.moviegoers).toEqual(count);
    const likely = { kind: 'all', of: [top(model, 15).where, { kind: 'not', of: top(model, 5).where }] };
    const ofTier = await analyst.audiences.count.query({ definition: { version: 1, where: likely } });
    expect(tiers.map(({ name }) => name)).toEqual(['mostLikely', 'likely', 'lessLikely']);
    expect([tiers[0]?.moviegoers, tiers[1]?.moviegoers]).toEqual([tops[4]?.moviegoers, ofTier.count]);
    const sizes = tops.map(({ moviegoers }) => (moviegoers.shown ? moviegoers.value : 0));
    for (const [at, size] of sizes.entries()) expect(size).toBeGreaterThanOrEqual((sizes[at - 1] ?? 0) - 6 * privacy.deviation);
    const already = tops[9]?.already;
    expect(already?.shown ? already.value / (sizes[9] ?? 0) : 0).toBeGreaterThan(0.9);
  });

  it('is named by what it was trained from in a sentence, and stands in a segment', async () => {
    const { sentence } = await analyst.audiences.describe.query({ definition: top(model, 10) });
    expect(sentence).toBe('Moviegoers who are among the 10% most like Women to be like.');
    const where = { kind: 'all', of: [top(model, 15).where, { kind: 'not', of: top(model, 5).where }] };
    const saved = await analyst.segments.create.mutate({ name: 'Likely to be like women', definition: { version: 1, where } });
    expect((await analyst.segments.open.query({ id: saved.id })).lookalikeNames).toEqual({ [model]: 'Women to be like' });
  });

  it('does not exist for another organisation, on its page or in a definition', async () => {
    const other = await as(api.host.url, 'marketer');
    expect((await other.lookalikes.list.query({})).lookalikes).toEqual([]);
    expect((await refusal(other.lookalikes.show.query({ id: model }))).code).toBe('not_found');
    const refused = await refusal(other.audiences.count.query({ definition: top(model, 10) }));
    expect(refused).toMatchObject({ code: 'invalid_definition', details: { issues: [{ code: 'unknown_lookalike', path: '/where/id' }] } });
  });

  it('cannot be brought along with weights of one’s own', async () => {
    const scoring = { features: [{ where: women.where, weight: 1 }], atLeast: 1 };
    const brought = { version: 1, where: { ...top(model, 10).where, scoring } };
    const refused = await refusal(analyst.audiences.count.query({ definition: brought }));
    expect(refused).toMatchObject({ details: { issues: [{ code: 'extra_property', path: '/where/scoring' }] } });
  });

  it('has the same figures when it is trained again', async () => {
    const again = await analyst.lookalikes.train.mutate({ source: { kind: 'segment', id: segment } });
    const [one, other] = await Promise.all([model, again.id].map((id) => analyst.lookalikes.show.query({ id })));
    expect(other?.tops).toEqual(one?.tops);
    expect(other?.deciles).toEqual(one?.deciles);
  });

  it('is refused where there are fewer than 500 to learn from', async () => {
    const definition = { version: 1, where: { kind: 'attribute', field: 'tier', op: 'in', value: ['nothing-has-this'] } };
    const few = await analyst.segments.create.mutate({ name: 'Hardly anybody', definition });
    const refused = await refusal(analyst.lookalikes.train.mutate({ source: { kind: 'segment', id: few.id } }));
    expect(refused).toMatchObject({ code: 'bad_request', message: expect.stringContaining('at least 500') });
  });
});
