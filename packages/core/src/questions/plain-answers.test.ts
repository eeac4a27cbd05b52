import { type Condition, dayOfIso } from '@marquee/dsl';
import { moviegoerOf } from '@marquee/dsl/testing';
import { expect, it } from 'vitest';
import { scopeOf } from '../access/index.ts';
import { lists, questions } from './registry.ts';

/** Engines are held to the plain answers; these are held to figures worked out by hand. */
const asOf = dayOfIso('2026-03-01');
const everyone = scopeOf({ kind: 'operator' });
const ofOdeon = scopeOf({
  kind: 'person',
  personId: 'test',
  name: 'Test',
  role: 'analyst',
  organisation: { id: 'test', name: 'Test', kind: 'distributor', exhibitors: ['odeon'], apart: ['odeon'] },
});
const recorded = {
  today: dayOfIso('2026-03-02'),
  moviegoers: [
    // 18 on the day: seen three times in the year, once on the day before it.
    moviegoerOf('nova:b', {
      born: '2008-03-01',
      gender: 'female',
      region: 'US-CA',
      reachableBy: ['email'],
      visits: [
        { on: '2026-02-28', bought: '2026-02-20', format: 'IMAX', tickets: 1, ticketSpend: 999 },
        { on: '2026-02-28', film: null, format: 'Standard', tickets: 4, ticketSpend: 1_000 },
        { on: '2026-03-01', tickets: 5, ticketSpend: 7_500 },
        { on: '2025-03-01' },
      ],
    }),
    // 17, the birthday is tomorrow.
    moviegoerOf('nova:a', { born: '2008-03-02', gender: 'female', region: 'US-CA', reachableBy: ['sms', 'push'] }),
    moviegoerOf('odeon:c', { exhibitor: 'odeon', visits: [{ on: '2026-03-05', bought: '2026-03-03' }] }),
  ],
};
const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const ask = (where: Condition, scope = everyone) => ({
  scope,
  definition: { version: 1 as const, where },
  asOf,
  resolve: () => undefined,
});

it('says how far the data reach until today, and how far each exhibitor is', () => {
  expect(questions.status(recorded)).toEqual({ dataAsOf: dayOfIso('2026-03-01'), moviegoers: 3, visits: 5 });
  expect(questions.reach(recorded)).toEqual([
    { exhibitor: 'nova', latest: dayOfIso('2026-03-01') },
    { exhibitor: 'odeon', latest: dayOfIso('2026-03-03') },
  ]);
  expect(questions.status({ ...recorded, today: dayOfIso('2025-01-01') }).dataAsOf).toBe(dayOfIso('2025-01-01'));
  expect(questions.status({ ...recorded, moviegoers: [] }).dataAsOf).toBeNull();
});

it('counts, lists and scans those in scope, in order of their ids, after one of them', () => {
  expect(questions.count(recorded, ask(women))).toBe(2);
  expect(questions.count(recorded, ask(women, ofOdeon))).toBe(0);
  expect(lists.list(recorded, ask(women))).toEqual(['nova:a', 'nova:b']);
  expect(lists.list(recorded, { ...ask(women), after: 'nova:a' })).toEqual(['nova:b']);
  expect(lists.scan(recorded, { scope: everyone, after: 'nova:b' }).map(({ id }) => id)).toEqual(['odeon:c']);
  expect(questions.moviegoer(recorded, { scope: ofOdeon, id: 'nova:a' })).toBeNull();
  expect(questions.moviegoer(recorded, { scope: everyone, id: 'nova:a' })?.gender).toBe('female');
});

it('previews the total, what each condition keeps, and who can be reached', () => {
  const adult: Condition = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
  const preview = questions.preview(recorded, ask({ kind: 'all', of: [women, { kind: 'not', of: adult }] }));
  expect(preview).toMatchObject({ inScope: 3, total: 1, reachable: { any: 1, email: 0, sms: 1, push: 1, thirdParty: 0 } });
  expect(Object.fromEntries(preview.nodes)).toEqual({
    '/where': { own: 1, before: 3, after: 1 },
    '/where/of/0': { own: 2, before: 3, after: 2 },
    '/where/of/1': { own: 2, before: 2, after: 1 },
    '/where/of/1/of': { own: 1, before: 2, after: 1 },
  });
});

it('profiles by cells, with the people behind them, and figures over the visits of the year', () => {
  const { breakdowns, summaries, ...sizes } = questions.profile(recorded, ask(women));
  const cells = (name: keyof typeof breakdowns) =>
    breakdowns[name].cells
      .filter(({ audience }) => audience > 0)
      .map(({ key, audience, moviegoers }) => [key.join(' '), audience, moviegoers]);
  expect(sizes).toEqual({ audience: 2, base: 1 });
  expect(cells('ageGender')).toEqual([
    ['12-17 female', 1, 1],
    ['18-24 female', 1, 1],
  ]);
  expect(cells('frequency')).toEqual([
    ['occasional', 1, 1],
    ['lapsed', 1, 1],
  ]);
  expect(cells('partySize')).toEqual([
    ['1', 1, 1],
    ['3-4', 1, 1],
    ['5+', 1, 1],
  ]);
  expect(cells('leadTime')).toEqual([
    ['0', 2, 1],
    ['8+', 1, 1],
  ]);
  expect(cells('spend')).toEqual([
    ['0-999', 1, 1],
    ['1000-1999', 1, 1],
    ['7500+', 1, 1],
  ]);
  expect(cells('film')).toEqual([['undertow', 1, 1]]);
  expect(breakdowns.format).toMatchObject({ audienceTotal: 3, baseTotal: 3 });
  expect(breakdowns.region).toMatchObject({ audienceTotal: 2, baseTotal: 1 });
  const figures = Object.fromEntries(
    Object.entries(summaries).map(([name, { audience }]) => [name, [audience.numerator, audience.denominator]]),
  );
  expect(figures).toMatchObject({
    visitsPerYear: [3, 2],
    partySize: [10, 3],
    leadDays: [8, 3],
    spendPerVisit: [9_499, 3],
    premiumShare: [1, 3],
  });
});

it('lists values by how many have them, ties by text, and how many people stand behind them, up to a bound', () => {
  const values = (field: 'region' | 'format', upTo: number) => questions.values(recorded, { scope: everyone, field, upTo });
  expect(values('region', 3)).toEqual([{ value: 'US-CA', count: 2, people: 2 }]);
  expect(values('format', 2)).toEqual([
    { value: 'standard', count: 3, people: 2 },
    { value: 'IMAX', count: 1, people: 1 },
    { value: 'Standard', count: 1, people: 1 },
  ]);
});
