import { type Actor, type Figure, questions, verbs } from '@marquee/core';
import { type Condition, isoOfDay, matcher } from '@marquee/dsl';
import { fixtureAsOf as asOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const { audiences, compare, films, segments } = verbs;
const distributor = person('Mara', 'analyst', 'distributor', ['north', 'south', 'west']);
const chain = person('Bea', 'approver', 'exhibitor', ['north']);
const ofFilm = {
  ...{ 'film.rating': null, 'film.distributor': null, 'film.franchise': null, 'film.director': null },
  ...{ 'film.genre': [], 'film.cast': [] },
};
const release = asOf - 40;

/** Half of them saw the one film and a third the other, on days of their runs. */
const moviegoers = randomWorld(47, 2_400, asOf).map((one, at) => {
  const [template] = one.visits;
  if (!template) return one;
  const of = (film: string, opened: number) => {
    const runDay = (at * 7) % 24;
    const leadDays = at % 5 === 0 ? 30 : 0;
    return {
      ...template,
      ...ofFilm,
      film,
      openFilmCode: undefined,
      runDay,
      businessDay: opened + runDay,
      purchaseDay: opened + runDay - leadDays,
      leadDays,
    };
  };
  const before = one.visits.filter(({ businessDay, purchaseDay }) => businessDay <= asOf && purchaseDay <= asOf);
  return {
    ...one,
    visits: [...before, ...(at % 2 === 0 ? [of('kestrel', release)] : []), ...(at % 3 === 0 ? [of('ninefold', release - 70)] : [])],
  };
});
const recorded = { moviegoers, today: asOf };

const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const adults: Condition = { kind: 'attribute', field: 'age', op: 'atLeast', value: 30 };
const gold: Condition = { kind: 'attribute', field: 'tier', op: 'in', value: ['gold'] };
const few: Condition = { kind: 'all', of: [gold, { kind: 'attribute', field: 'age', op: 'exactly', value: 41 }] };
const draft = (where: Condition) => ({ kind: 'draft', definition: { version: 1, where } }) as const;
const film = (id: string) => ({ kind: 'film', id }) as const;

let product: Product;
beforeAll(async () => {
  product = await openProduct(moviegoers);
  const facts = { rating: null, genres: ['action'], distributor: 'Halden', franchise: null, director: null, cast: [] };
  await product.ports.metadata.catalogue.upsert({
    films: [
      { id: 'kestrel', title: 'The Kestrel', releaseDate: isoOfDay(release), ...facts },
      { id: 'ninefold', title: 'Ninefold Tide', releaseDate: isoOfDay(release - 70), ...facts },
      { id: 'undated', title: 'Undated', releaseDate: null, ...facts },
    ],
  });
});
afterAll(() => product.close());

const profiles = (actor: Actor, of: readonly unknown[], more: object = {}) =>
  compare.profiles.call(product.as(actor), { audiences: of, ...more });
const overlap = (actor: Actor, of: readonly unknown[], more: object = {}) =>
  compare.overlap.call(product.as(actor), { audiences: of, ...more });
const weekends = (actor: Actor, of: readonly string[], more: object = {}) =>
  compare.weekends.call(product.as(actor), { films: of, ...more });
const value = (figure: Figure | null | undefined) => (figure?.shown ? figure.value : null);
const without = (where: Condition): Condition => ({ kind: 'not', of: where });
const count = async (actor: Actor, ...of: readonly Condition[]) =>
  (await audiences.count.call(product.as(actor), { definition: { version: 1, where: { kind: 'all', of: [...of] } } })).count;

describe('parts of a film’s audience', () => {
  const parts = [
    { kind: 'film', id: 'kestrel', part: 'ahead' },
    { kind: 'film', id: 'kestrel', part: 'after' },
  ] as const;

  it('are who bought before its release, as its presales tell them, and who came after its opening weekend', async () => {
    const { audiences: told } = await profiles(operator, parts);
    const many = (test: (visit: (typeof moviegoers)[number]['visits'][number]) => boolean) =>
      moviegoers.filter(({ visits }) => visits.some((visit) => visit.film === 'kestrel' && test(visit))).length;
    expect(told.map(({ name, size }) => [name, value(size)])).toEqual([
      ['The Kestrel, bought ahead', many(({ purchaseDay }) => purchaseDay < release)],
      ['The Kestrel, after the opening weekend', many(({ runDay }) => (runDay ?? 0) > 2)],
    ]);
    const presales = await films.presales.call(product.as(distributor), { id: 'kestrel' });
    expect((await profiles(distributor, parts)).audiences[0]?.size).toEqual(presales.buyers);
  });

  it('need a release date', async () => {
    const undated = [parts[0], { ...parts[1], id: 'undated' }];
    expect(await refusal(profiles(operator, undated))).toMatchObject({
      code: 'bad_request',
      message: expect.stringContaining('no release date'),
    });
  });
});

describe('audiences side by side', () => {
  it('have the figures of their own profiles, noise included', async () => {
    const compared = await profiles(distributor, [draft(women), draft(adults), film('kestrel')]);
    const saw: Condition = { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: ['kestrel'] } };
    for (const [at, where] of [women, adults, saw].entries()) {
      const own = await audiences.profile.call(product.as(distributor), { definition: { version: 1, where } });
      expect(compared.audiences[at]?.size).toEqual(own.audience);
      expect(compared.base).toEqual(own.base);
      for (const breakdown of own.breakdowns) {
        const beside = compared.breakdowns.find(({ name }) => name === breakdown.name);
        for (const { key, size, share, index } of breakdown.cells)
          expect(beside?.cells.find((cell) => cell.key.join() === key.join())?.audiences[at]).toMatchObject({ size, share, index });
      }
      for (const { name, audience } of own.summaries)
        expect(compared.summaries.find((one) => one.name === name)?.audiences[at]?.value).toBe(audience);
    }
    expect(compared.audiences.map(({ kind, name }) => [kind, name])).toEqual([
      ['draft', 'Draft 1'],
      ['draft', 'Draft 2'],
      ['film', 'The Kestrel'],
    ]);
  });

  it('name what makes them different first', async () => {
    const { differing, breakdowns } = await profiles(operator, [draft(women), draft(without(women))]);
    expect(differing[0]).toMatchObject({ breakdown: 'ageGender', audience: 1 });
    expect(breakdowns[0]?.name).toBe('ageGender');
    for (const { points } of differing) expect(points.low > 0 || points.high < 0).toBe(true);
  });

  it('hide every cell of fewer than 50, with its share, index and difference, and tell nothing of too small an audience', async () => {
    const told = await profiles(distributor, [draft(women), draft(few)]);
    expect(told.audiences[1]?.size).toEqual({ shown: false, below: 50 });
    expect(told.differing).toEqual([]);
    for (const { cells } of told.breakdowns)
      for (const {
        audiences: [one, other],
      } of cells) {
        expect(other?.size.shown ?? false).toBe(false);
        expect([other?.share ?? null, other?.index ?? null, other?.points ?? null]).toEqual([null, null, null]);
        if (one && !one.size.shown) expect([one.share, one.index]).toEqual([null, null]);
        if (one?.size.shown) expect(one.size.value).toBeGreaterThanOrEqual(50);
      }
    const ofChain = await profiles(chain, [draft(women), draft(few)]);
    expect(ofChain.audiences[1]?.size).toEqual({ shown: false, below: 10 });
  });

  it('are two to five, each of them once, and each there is', async () => {
    expect(await refusal(profiles(distributor, [draft(women)]))).toMatchObject({
      code: 'bad_request',
      message: expect.stringContaining('second audience'),
    });
    expect(
      await refusal(
        profiles(
          distributor,
          Array.from({ length: 6 }, () => draft(women)),
        ),
      ),
    ).toMatchObject({ code: 'bad_request' });
    expect(await refusal(profiles(distributor, [draft(women), draft({ kind: 'all', of: [women] })]))).toMatchObject({
      code: 'bad_request',
      message: expect.stringContaining('is the same audience'),
    });
    for (const missing of [film('no-such'), { kind: 'segment', id: 'seg_none' }])
      expect(await refusal(profiles(distributor, [draft(women), missing]))).toMatchObject({
        code: 'not_found',
        message: expect.stringContaining('/audiences/1'),
      });
    expect(
      await refusal(profiles(distributor, [draft(women), { kind: 'draft', definition: { version: 1, where: { kind: 'what' } } }])),
    ).toMatchObject({
      code: 'invalid_definition',
      message: expect.stringContaining('“Draft 2” cannot be counted'),
    });
  });

  it('are segments of one’s own organisation alone, in the version that is asked for', async () => {
    const { id } = await segments.create.call(product.as(distributor), { name: 'Women', definition: { version: 1, where: women } });
    const { audiences: told } = await profiles(distributor, [{ kind: 'segment', id, version: 1 }, draft(adults)]);
    expect(told[0]).toEqual({ kind: 'segment', name: 'Women', size: await count(distributor, women) });
    const elsewhere = person('Eve', 'analyst', 'studio', ['north']);
    expect(await refusal(profiles(elsewhere, [{ kind: 'segment', id }, draft(adults)]))).toMatchObject({ code: 'not_found' });
    expect(await refusal(profiles(distributor, [{ kind: 'segment', id, version: 7 }, draft(adults)]))).toMatchObject({
      code: 'invalid_definition',
    });
  });
});

describe('how audiences overlap', () => {
  it('is who is in which, for the operator', async () => {
    const of = [women, adults, gold];
    const matches = of.map((where) => matcher({ version: 1, where }, { asOf, resolve: () => undefined }));
    const inside = (places: readonly number[], only: boolean) =>
      moviegoers.filter((one) => matches.every((matched, at) => (places.includes(at) ? matched(one) : !only || !matched(one)))).length;
    for (const counting of ['only', 'all'] as const) {
      const { combinations, any } = await overlap(operator, of.map(draft), { counting });
      expect(combinations.map(({ of: places }) => places)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]);
      for (const { of: places, size } of combinations) expect(value(size)).toBe(inside(places, counting === 'only'));
      expect(value(any)).toBe(moviegoers.filter((one) => matches.some((matched) => matched(one))).length);
    }
  });

  it('has the figures that the builder counts for the same people, noise included', async () => {
    const only = await overlap(distributor, [draft(women), draft(adults)]);
    expect(only.combinations.map(({ size }) => size)).toEqual([
      await count(distributor, women, without(adults)),
      await count(distributor, adults, without(women)),
      await count(distributor, women, adults),
    ]);
    const all = await overlap(distributor, [draft(women), draft(adults)], { counting: 'all' });
    expect(all.combinations.map(({ size }) => size)).toEqual([
      await count(distributor, women),
      await count(distributor, adults),
      await count(distributor, women, adults),
    ]);
    expect(all.audiences.map(({ size }) => size)).toEqual(all.combinations.slice(0, 2).map(({ size }) => size));
  });

  it('has one figure for the same people, in whichever order they are compared', async () => {
    const byPeople = async (of: readonly Condition[]) => {
      const { combinations } = await overlap(distributor, of.map(draft));
      return new Map(
        combinations.map(({ of: places, size }) => [
          places
            .map((at) => JSON.stringify(of[at]))
            .sort()
            .join(),
          size,
        ]),
      );
    };
    expect(await byPeople([gold, women, adults])).toEqual(await byPeople([women, adults, gold]));
  });

  it('leaves out an audience of too few, or of nearly everybody: what it leaves of others would tell who is in it', async () => {
    const nearlyAll = without(few);
    const told = await overlap(distributor, [draft(women), draft(few), draft(adults), draft(nearlyAll)]);
    expect(told.audiences.map(({ leftOut }) => leftOut)).toEqual([null, 'few', null, 'nearlyAll']);
    expect(told.combinations.map(({ of: places }) => places)).toEqual([[0], [2], [0, 2]]);
    const { combinations } = await overlap(distributor, [draft(women), draft(adults)]);
    expect(told.combinations.map(({ size }) => size)).toEqual(combinations.map(({ size }) => size));
    for (const { size } of told.combinations) expect(value(size) ?? 50).toBeGreaterThanOrEqual(50);
  });

  it('is told of five audiences in 31 combinations', async () => {
    const young: Condition = { kind: 'attribute', field: 'age', op: 'atMost', value: 40 };
    const told = await overlap(distributor, [draft(women), draft(adults), draft(gold), draft(young), film('kestrel')]);
    expect(told.combinations).toHaveLength(31);
    expect(told.combinations.some(({ size }) => !size.shown)).toBe(true);
    for (const { size, share } of told.combinations) expect(share === null).toBe(!size.shown);
  });
});

describe('two films by weekend', () => {
  it('have the figures of their own runs, from their own release', async () => {
    for (const measure of ['visits', 'moviegoers'] as const) {
      const told = await weekends(distributor, ['kestrel', 'ninefold'], { measure });
      for (const [at, id] of ['kestrel', 'ninefold'].entries()) {
        const { periods } = await films.run.call(product.as(distributor), { id, measure });
        const own = periods.filter(({ kind }) => kind === 'weekend');
        const beside = told.weekends.flatMap(({ films: both }) => both[at] ?? []);
        expect(beside.map(({ from, size, change }) => ({ from, size, change }))).toEqual(
          own.map(({ from, size, change }) => ({ from, size, change })),
        );
      }
    }
  });

  it('differ in percent of the first, where both are over', async () => {
    const { weekends: told } = await weekends(operator, ['kestrel', 'ninefold']);
    const [first] = told;
    const [one, other] = (first?.films ?? []).map((film) => value(film?.size) ?? 0);
    expect(first?.difference?.percent).toBeCloseTo(100 * ((other ?? 0) / (one ?? 1) - 1), 1);
    const [cell] = questions.visitSums(recorded, { scope: everyone, film: 'kestrel', spans: [{ run: { from: -1, to: 2 } }] });
    expect([first?.number, one]).toEqual([1, cell?.visits]);
  });

  it('are none of a film without a release date, nor of one against itself', async () => {
    const { weekends: told } = await weekends(operator, ['kestrel', 'undated']);
    expect(told.every(({ films: [, other], difference }) => other === null && difference === null)).toBe(true);
    expect(await refusal(weekends(operator, ['kestrel', 'kestrel']))).toMatchObject({ code: 'bad_request' });
    expect(await refusal(weekends(operator, ['kestrel', 'nothing']))).toMatchObject({ code: 'not_found' });
  });
});

describe('the budget of figures', () => {
  const told = async (organisation: string) =>
    (await product.ports.metadata.audit.published('1970-01-01T00:00:00.000Z', organisation)).map(({ action, figures }) => [
      action,
      figures,
    ]);

  it('counts a comparison as its profiles, an overlap by how many figures one person stands in, and repeats for nothing', async () => {
    const own = person('Ola', 'analyst', 'distributor', ['north', 'south'], 'org_of_budget');
    await profiles(own, [draft(women), draft(adults)]);
    expect(await told('org_of_budget')).toEqual([
      ['compare.profiles', 4],
      ['compare.profiles', 4],
    ]);
    await audiences.profile.call(product.as(own), { definition: { version: 1, where: women } });
    await overlap(own, [draft(women), draft(adults), draft(gold)]);
    await overlap(own, [draft(gold), draft(adults), draft(women)]);
    await overlap(own, [draft(women), draft(adults), draft(gold)], { counting: 'all' });
    expect((await told('org_of_budget')).slice(2)).toEqual([
      ['compare.overlap', 5],
      ['compare.overlap', 8],
    ]);
  });

  it('counts what one call tells together', async () => {
    const own = person('Ina', 'analyst', 'distributor', ['north', 'south'], 'org_of_little');
    const context = product.as(own);
    const ports = { ...context.ports, figureBudget: { day: 7, variants: 100 } };
    const asked = { audiences: [draft(women), draft(adults)] };
    expect(await refusal(compare.profiles.call({ ...context, ports }, asked))).toMatchObject({ code: 'too_many' });
    await compare.profiles.call({ ...context, ports: { ...ports, figureBudget: { day: 8, variants: 100 } } }, asked);
  });
});
