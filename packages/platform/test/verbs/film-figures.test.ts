import { type Actor, type Figure, questions, runBreakdownNames, verbs } from '@marquee/core';
import { isoOfDay, type Moviegoer, type Visit } from '@marquee/dsl';
import { fixtureAsOf as asOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld, seeded } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const { audiences, films } = verbs;
const [film, small] = ['kestrel', 'small'] as const;
const ofFilm = {
  ...{ 'film.rating': null, 'film.distributor': null, 'film.franchise': null, 'film.director': null },
  ...{ 'film.genre': [], 'film.cast': [] },
};
const release = asOf - 19;
/** The release is a Friday, so that its weekends are run days −1 to 2, 7 to 9 and 14 to 16. */
const moviegoers = people();
const recorded = { moviegoers, today: asOf };
const distributor = person('Mara', 'analyst', 'distributor', ['north', 'south', 'west']);
const chain = person('Bea', 'approver', 'exhibitor', ['north']);

/** Of each four three saw the film, once or twice; one in two hundred saw the small one. Someone bought ahead for a film that is to come. */
function people(): readonly Moviegoer[] {
  const random = seeded(5);
  const early = seeded(7);
  const lead = () => (early() < 0.3 ? Math.floor(early() * 30) : 0);
  const of = (visit: Visit, title: string, runDay: number, opened: number, leadDays = 0): Visit => ({
    ...visit,
    ...ofFilm,
    ...{
      film: title,
      openFilmCode: undefined,
      runDay,
      businessDay: opened + runDay,
      purchaseDay: Math.min(asOf, opened + runDay - leadDays),
      leadDays,
    },
  });
  return randomWorld(41, 2_400, asOf).map((one) => {
    const [template] = one.visits;
    if (!template) return one;
    const runDay = () => Math.floor(random() ** 2 * 21) - 1;
    const many = random() < 0.75 ? (random() < 0.2 ? 2 : 1) : 0;
    const visits = [
      ...one.visits.filter(({ businessDay, purchaseDay }) => businessDay <= asOf && purchaseDay <= asOf),
      ...Array.from({ length: many }, () => of(template, film, runDay(), release, lead())),
      ...(random() < 0.005 ? [of(template, small, runDay(), release)] : []),
      ...(random() < 0.2 ? [of(template, 'ahead', 0, asOf + 9)] : []),
    ];
    return { ...one, visits };
  });
}

let product: Product;
beforeAll(async () => {
  product = await openProduct(moviegoers);
  const facts = { rating: null, genres: ['action'], distributor: 'Halden', franchise: null, director: null, cast: ['Dario Venn'] };
  const made = (id: string, releaseDate: string | null) => ({ id, title: `The ${id}`, releaseDate, ...facts });
  await product.ports.metadata.catalogue.upsert({
    films: [
      made(film, isoOfDay(release)),
      made(small, isoOfDay(release)),
      made('ahead', isoOfDay(asOf + 9)),
      made('coming', isoOfDay(asOf + 30)),
      made('undated', null),
      made('old', isoOfDay(asOf - 400)),
    ],
    filmMatches: [{ exhibitor: 'north', filmCode: 'K', film }],
  });
});
afterAll(() => product.close());

const value = (figure: Figure | null | undefined) => (figure?.shown ? figure.value : null);
const saw = (title: string) => ({
  version: 1,
  where: { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [title] } },
});
const show = (actor: Actor, id: string = film) => films.show.call(product.as(actor), { id });
const run = (actor: Actor, more: object = {}) => films.run.call(product.as(actor), { id: film, ...more });
const market = (actor: Actor, more: object = {}) => films.market.call(product.as(actor), more);

describe('a film’s figures', () => {
  it('are what is on record, for the operator', async () => {
    const [whole, opening] = questions.visitSums(recorded, {
      scope: everyone,
      film,
      spans: [{ session: { from: 0, to: asOf } }, { run: { from: -1, to: 2 } }],
    });
    const twice = moviegoers.filter(({ visits }) => visits.filter((one) => one.film === film).length > 1).length;
    const found = await show(operator);
    expect(found).toMatchObject({ runDay: 19, cinemaWeek: 3, exhibitors: [{ id: 'north', name: 'The north' }] });
    expect([value(found.moviegoers), value(found.visits)]).toEqual([whole?.moviegoers, whole?.visits]);
    expect([value(found.openingWeekend), value(found.repeatViewers)]).toEqual([opening?.visits, twice]);
    expect(found.partySize.value).toBeCloseTo((whole?.tickets ?? 0) / (whole?.visits ?? 1), 2);
    expect(found.repeatShare).toBeCloseTo((100 * twice) / (whole?.moviegoers ?? 1), 1);
  });

  it('are the same numbers wherever they stand, noise included: page, list, run and the builder’s count', async () => {
    const page = await show(distributor);
    const { count } = await audiences.count.call(product.as(distributor), { definition: saw(film) });
    expect(page.moviegoers).toEqual(count);
    const listed = (await market(distributor)).films.find(({ id }) => id === film);
    expect(listed).toMatchObject({ moviegoers: page.moviegoers, visits: page.visits, openingWeekend: page.openingWeekend });
    const byGender = await run(distributor);
    const weekend = byGender.periods.find(({ kind, number }) => kind === 'weekend' && number === 1);
    expect(weekend?.size).toEqual(page.openingWeekend);
    expect((await run(distributor, { by: 'age' })).periods.map(({ size }) => size)).toEqual(byGender.periods.map(({ size }) => size));
    expect(listed?.days.at(-1)).toEqual(value(byGender.days.find(({ runDay }) => runDay === 19)?.size));
    const weekends = byGender.periods.filter(({ kind, whole }) => kind === 'weekend' && whole);
    expect(listed?.lastWeekend).toEqual(weekends.at(-1)?.size);
    expect(listed?.change).toEqual(weekends.at(-1)?.change);
    // The strip's base is that of every profile.
    const profile = await audiences.profile.call(product.as(distributor), { definition: saw(film) });
    const baseOf = (name: string) => profile.summaries.find((one) => one.name === name)?.base;
    expect([page.partySize.base, page.premiumShare.base, page.spendPerVisit.base]).toEqual(
      ['partySize', 'premiumShare', 'spendPerVisit'].map(baseOf),
    );
  });

  it('of too few are hidden, and so is everything of them', async () => {
    const page = await show(distributor, small);
    const hidden = { shown: false, below: 50 };
    expect(page).toMatchObject({ moviegoers: hidden, visits: hidden, openingWeekend: hidden, repeatViewers: hidden, ofBase: null });
    expect([page.visitsEach, page.repeatShare, page.partySize.value, page.premiumShare.value, page.spendPerVisit.value]).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    const told = await run(distributor, { id: small, by: 'region' });
    expect(JSON.stringify([told.days, told.periods, told.points])).not.toMatch(
      /"shown":true|"shares":\[\d|"returning":\d|"change":\{|"value"/,
    );
    expect(told.decline).toBeNull();
    const listed = (await market(distributor)).films.find(({ id }) => id === small);
    expect(listed).toMatchObject({ section: 'archive', moviegoers: hidden, visits: hidden, change: null });
    expect(listed?.days.every((one) => one === null)).toBe(true);
  });

  it('are not of a film that there is not', async () => {
    expect(await refusal(show(distributor, 'no-such-film'))).toMatchObject({ code: 'not_found' });
    expect(await refusal(run(distributor, { id: 'no-such-film' }))).toMatchObject({ code: 'not_found' });
  });
});

describe('a film’s run', () => {
  it.each(runBreakdownNames)('has the visits of every part by %s, for the operator', async (by) => {
    const told = await run(operator, { by });
    const periods = told.periods.map(({ from, to }) => ({ from: day(from), to: day(to) }));
    const cells = questions.filmRun(recorded, { scope: everyone, film, asOf, by, periods });
    told.periods.forEach(({ size, sizes, shares }, period) => {
      const own = cells.filter((cell) => cell.period === period);
      const whole = own.reduce((sum, { visits }) => sum + visits, 0);
      expect(value(size)).toBe(whole);
      told.keys.forEach(({ key }, at) => {
        const visits = own.find((cell) => cell.key === key)?.visits ?? 0;
        expect([key, value(sizes[at])]).toEqual([key, visits]);
        if (whole > 0) expect(shares[at]).toBeCloseTo((100 * visits) / whole, 0);
      });
    });
  });

  it('has each moviegoer once, by the first visit', async () => {
    const told = await run(operator, { measure: 'moviegoers' });
    const all = moviegoers.filter(({ visits }) => visits.some((one) => one.film === film)).length;
    expect(told.periods.reduce((sum, { size }) => sum + (value(size) ?? 0), 0)).toBe(all);
    expect(told.days.reduce((sum, { size }) => sum + (value(size) ?? 0), 0)).toBe(all);
    expect(await refusal(run(operator, { by: 'format', measure: 'moviegoers' }))).toMatchObject({ code: 'bad_request' });
  });

  it('is told by opening night, Sunday and the next Thursday, with differences in points and their intervals', async () => {
    const told = await run(operator);
    expect(told.moments).toEqual([
      { name: 'opening', label: 'Opening night', runDay: 0 },
      { name: 'sunday', label: 'Sunday', runDay: 2 },
      { name: 'thursday', label: 'Next Thursday', runDay: 6 },
    ]);
    const male = told.keys.findIndex(({ key }) => key === 'male');
    const shareOn = (runDay: number) => told.days.find((one) => one.runDay === runDay)?.shares[male] ?? Number.NaN;
    const found = told.points.find(({ key, from, to }) => key === 'male' && from === 'opening' && to === 'thursday')?.points;
    expect(found?.value).toBeCloseTo(shareOn(6) - shareOn(0), 0);
    expect(found && found.low < found.value && found.value < found.high).toBe(true);
    expect(told.decline?.weekends).toBe(3);
  });

  it('has no part without a release date', async () => {
    expect(await run(operator, { id: 'undated' })).toMatchObject({ releaseDate: null, days: [], periods: [], moments: [], decline: null });
  });

  it('hides every cell of fewer than fifty, also of one day in one region, and of fewer than ten for an exhibitor', async () => {
    for (const [actor, exhibitors, smallest, off] of [
      [distributor, ['north', 'south', 'west'], 50, 45],
      [chain, ['north'], 10, 0],
    ] as const) {
      const own = {
        moviegoers: moviegoers.filter(({ exhibitor }) => (exhibitors as readonly string[]).includes(exhibitor ?? '')),
        today: asOf,
      };
      const told = await run(actor, { by: 'region' });
      const periods = told.days.map((one) => ({ from: day(one.day), to: day(one.day) }));
      const cells = questions.filmRun(own, { scope: everyone, film, asOf, by: 'region', periods });
      let hidden = 0;
      told.days.forEach(({ sizes, shares }, period) => {
        told.keys.forEach(({ key }, at) => {
          const behind = cells.find((cell) => cell.period === period && cell.key === key)?.moviegoers ?? 0;
          if (behind < smallest - off) expect([sizes[at]?.shown, shares[at]]).toEqual([false, null]);
          if (sizes[at]?.shown === false) hidden += 1;
        });
      });
      expect(hidden).toBeGreaterThan(10);
    }
  });
});

it('what is left of a part without its cells that are shown says nothing of the one that is hidden', async () => {
  const errors: number[] = [];
  for (const by of ['gender', 'age', 'frequency', 'format', 'daypart', 'partySize'] as const) {
    const told = await run(distributor, { by });
    const parts = told.periods.map(({ from, to, ...part }) => ({ ...part, from: day(from), to: day(to) }));
    const cells = questions.filmRun(recorded, { scope: everyone, film, asOf, by, periods: parts });
    parts.forEach(({ size, sizes }, period) => {
      const hidden = sizes.flatMap((one, at) => (one.shown ? [] : [at]));
      const truth = cells.filter((cell) => cell.period === period);
      if (!size.shown || truth.length === 0) return;
      const left = size.value - sizes.reduce((sum, one) => sum + (value(one) ?? 0), 0);
      const keys = hidden.map((at) => told.keys[at]?.key);
      errors.push(left - truth.filter(({ key }) => keys.includes(key)).reduce((sum, { visits }) => sum + visits, 0));
    });
  }
  expect(errors.length).toBeGreaterThan(30);
  // One person is one visit, seldom two: the guess is off by more than twenty of them, on average nowhere near.
  expect(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)).toBeGreaterThan(40);
  expect(errors.filter((error) => Math.abs(error) < 1).length / errors.length).toBeLessThan(0.2);
});

describe('the films of the market', () => {
  it('stand where they are in their lives', async () => {
    const sections = async (actor: Actor) => Object.fromEntries((await market(actor)).films.map(({ id, section }) => [id, section]));
    expect(await sections(operator)).toMatchObject({ [film]: 'inTheatres', ahead: 'advanceSales', undated: 'archive', old: 'archive' });
    expect(await sections(distributor)).toMatchObject({
      [film]: 'inTheatres',
      [small]: 'archive',
      ahead: 'advanceSales',
      coming: 'coming',
    });
    expect((await market(distributor, { section: 'coming' })).films.map(({ id }) => id)).toEqual(['coming']);
  });

  it('are searched, filtered, put in order and paged', async () => {
    const ids = async (more: object) => (await market(operator, more)).films.map(({ id }) => id);
    expect(await ids({ text: 'THE KES' })).toEqual([film]);
    expect(await ids({ text: 'dário' })).toHaveLength(6);
    expect(await ids({ genre: 'horror' })).toEqual([]);
    expect((await ids({ sort: 'visits' }))[0]).toBe(film);
    expect((await ids({ sort: 'presales' }))[0]).toBe('ahead');
    const all = await ids({ sort: 'title' });
    const first = await market(operator, { sort: 'title', limit: 4 });
    const second = await market(operator, { sort: 'title', limit: 4, after: first.next });
    expect([...first.films, ...second.films].map(({ id }) => id)).toEqual(all);
    expect([first.total, second.next]).toEqual([6, null]);
    expect(await refusal(market(operator, { after: 'no-such-film' }))).toMatchObject({ code: 'bad_request' });
  });
});

describe('comparable films', () => {
  it('are told by overlap, lift and Jaccard of those who were active while both were showing, for the operator', async () => {
    const { films: found } = await films.comparable.call(product.as(operator), { id: film });
    const to = Math.min(asOf, release + 69);
    const [active, seen] = [
      ({ visits }: Moviegoer) => visits.some(({ businessDay }) => businessDay >= release - 1 && businessDay <= to),
      (title: string, { visits }: Moviegoer) =>
        visits.some((one) => one.film === title && one.businessDay >= release - 1 && one.businessDay <= to),
    ];
    const many = (test: (one: Moviegoer) => boolean) => moviegoers.filter(test).length;
    const line = found.find(({ id }) => id === small);
    // Both are of one day, so that whoever saw one was active while the other was showing.
    const [base, audience, others, both] = [
      many(active),
      many((one) => seen(film, one)),
      many((one) => seen(small, one)),
      many((one) => seen(film, one) && seen(small, one)),
    ];
    expect([line?.base, line?.audience, line?.moviegoers, line?.both].map(value)).toEqual([base, audience, others, both]);
    expect(line?.lift).toBeCloseTo((base * both) / (audience * others), 1);
    expect(line?.jaccard).toBeCloseTo((100 * both) / (audience + others - both), 1);
  });

  it('that too few saw beside it are not listed', async () => {
    const told = await films.comparable.call(product.as(distributor), { id: film });
    expect(told.films.map(({ id }) => id)).not.toContain(small);
    expect((await films.comparable.call(product.as(distributor), { id: small })).films).toEqual([]);
  });
});

describe('films to compare with', () => {
  const comparable = (actor: Actor, more: object = {}) => films.comparable.call(product.as(actor), { id: film, ...more });
  const year = Number(isoOfDay(release).slice(0, 4));

  it('are narrowed by genre and years; what they can be narrowed to is told', async () => {
    const all = await comparable(operator);
    expect(all.values).toEqual({ genres: ['action'], years: expect.arrayContaining([year, year - 1]) });
    const ids = async (more: object) => (await comparable(operator, more)).films.map(({ id }) => id);
    expect(await ids({ genre: 'action' })).toEqual([small]);
    expect(await ids({ genre: 'horror' })).toEqual([]);
    expect(await ids({ from: year, to: year })).toEqual([small]);
    expect(await ids({ to: year - 1 })).toEqual([]);
  });

  it('have the same figures whatever they are narrowed by, and are never named by fewer than may be told', async () => {
    const [line] = (await comparable(operator, { genre: 'action' })).films;
    expect(line).toEqual((await comparable(operator)).films.find(({ id }) => id === small));
    expect((await comparable(distributor, { genre: 'action' })).films).toEqual([]);
  });
});

describe('a map of films', () => {
  const drawn = (actor: Actor, ids: readonly string[] = [film, 'ahead', small]) => films.map.call(product.as(actor), { films: [...ids] });
  const seen = (id: string) => moviegoers.filter(({ visits }) => visits.some((one) => one.film === id && one.businessDay <= asOf));

  it('has the lift of each pair over those who visited in 12 months, in whatever order the films are asked, for the operator', async () => {
    const told = await drawn(operator);
    expect(await drawn(operator, [small, film, 'ahead', film])).toEqual(told);
    const pair = told.pairs.find(({ one, other }) => one === film && other === small);
    const base = await audiences.count.call(product.as(operator), {
      definition: { version: 1, where: { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' } } },
    });
    const both = seen(film).filter((one) => seen(small).includes(one)).length;
    expect(value(pair?.both)).toBe(both);
    expect(pair?.lift).toBeCloseTo(((value(base.count) ?? 0) * both) / (seen(film).length * seen(small).length), 1);
    expect(told.films.map(({ id, moviegoers: size }) => [id, value(size)])).toEqual(
      [film, small, 'ahead'].sort().map((id) => [id, seen(id).length]),
    );
    for (const { x, y } of told.films) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  });

  it('hides pairs that too few saw, and tells films by the figures of their pages', async () => {
    const told = await drawn(distributor);
    expect(told.pairs.filter(({ one, other }) => one === small || other === small).map(({ both, lift }) => [both.shown, lift])).toEqual([
      [false, null],
      [false, null],
    ]);
    expect(told.films.find(({ id }) => id === film)?.moviegoers).toEqual((await show(distributor)).moviegoers);
  });

  it('needs two films that there are', async () => {
    expect(await refusal(drawn(operator, [film, film]))).toMatchObject({ code: 'bad_request' });
    expect(await refusal(drawn(operator, [film, 'none']))).toMatchObject({ code: 'not_found' });
  });
});

describe('presales', () => {
  const ofFilmBefore = (daysBefore: number) =>
    moviegoers.map(({ visits }) => visits.filter((one) => one.film === film && one.purchaseDay <= release - daysBefore));
  const presales = (actor: Actor, more: object = {}) => films.presales.call(product.as(actor), { id: film, ...more });

  it('are the tickets bought up to each day before the release, and who bought them, for the operator', async () => {
    const told = await presales(operator);
    const tickets = told.days.map((daysBefore) =>
      ofFilmBefore(daysBefore)
        .flat()
        .reduce((sum, one) => sum + (one.tickets ?? 0), 0),
    );
    expect(told.films[0]?.tickets.map(value)).toEqual(tickets);
    expect(new Set(tickets).size).toBeGreaterThan(5);
    const bought = ofFilmBefore(1).filter((visits) => visits.length > 0);
    const inWeek = bought.filter((visits) => visits.some(({ runDay }) => (runDay ?? 99) <= 6)).length;
    expect([value(told.buyers), told.inReleaseWeek]).toEqual([bought.length, expect.closeTo((100 * inWeek) / bought.length, 1)]);
    expect(told.partySize).toBeCloseTo((tickets.at(-1) ?? 0) / bought.flat().length, 2);
  });

  it('stand beside those of other films, each once, as far as the data reaches', async () => {
    const told = await presales(operator, { beside: ['ahead', film, 'ahead', 'undated'] });
    expect(told.films.map(({ id }) => id)).toEqual([film, 'ahead', 'undated']);
    const reached = told.days.map((daysBefore) => asOf + 9 - daysBefore <= asOf);
    expect(told.films[1]?.tickets.map((one) => one !== null)).toEqual(reached);
    expect(told.films[2]?.tickets.every((one) => one === null)).toBe(true);
  });

  it('of a film that is to come, nothing is said of its release week', async () => {
    expect((await films.presales.call(product.as(operator), { id: 'ahead' })).inReleaseWeek).toBeNull();
  });

  it('have the noise of their people: the buyers are the builder’s count, and too few are hidden', async () => {
    const told = await presales(distributor);
    const during = { kind: 'between', from: isoOfDay(release - 365), to: isoOfDay(release - 1) };
    const definition = { version: 1, where: { ...saw(film).where, during, basis: 'purchase' } };
    expect(told.buyers).toEqual((await audiences.count.call(product.as(distributor), { definition })).count);
    const few = await films.presales.call(product.as(distributor), { id: small });
    expect([few.buyers.shown, few.partySize, few.inReleaseWeek]).toEqual([false, null, null]);
    expect(few.films[0]?.tickets.every((one) => one?.shown === false)).toBe(true);
  });
});

it('figures of films count in the day’s budget once, and stop where it is used up', async () => {
  const organisation = person('Noor', 'analyst', 'distributor', ['north', 'south', 'west'], 'rival');
  const context = () => product.as(organisation);
  const spent = async () =>
    (await product.ports.metadata.audit.published('1970-01-01T00:00:00.000Z', 'rival')).reduce(
      (sum, { figures }) => sum + (figures ?? 0),
      0,
    );
  await films.show.call(context(), { id: film });
  await films.run.call(context(), { id: film });
  await films.market.call(context(), {});
  await films.presales.call(context(), { id: film, beside: ['ahead'] });
  const once = await spent();
  expect(once).toBe(4 + 3 + 20 + 2 * 13);
  await films.show.call(context(), { id: film });
  await films.run.call(context(), { id: film });
  await films.market.call(context(), { section: 'archive', text: 'kes' });
  expect(await spent()).toBe(once);
  const small = { ...context(), ports: { ...product.ports, figureBudget: { day: once + 2, variants: 100 } } };
  expect(await refusal(films.run.call(small, { id: film, by: 'age' }))).toMatchObject({ code: 'too_many' });
});

function day(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}
