import { type Actor, type AuditEntry, type Figure, verbs } from '@marquee/core';
import { canonicalText, type Definition, type Moviegoer, matcher, parse } from '@marquee/dsl';
import { fixtureAsOf, rewritten } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLetter } from '../metadata-store/samples.ts';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const moviegoers: readonly Moviegoer[] = randomWorld(23, 1_500, fixtureAsOf);
const distributor = person('Mara', 'analyst', 'distributor', ['north', 'south']);
const studio = person('Jonah', 'marketer', 'studio', ['west']);
const chain = person('Bea', 'approver', 'exhibitor', ['north']);
const administrator = person('Priya', 'administrator', 'platform', []);
const { audiences, catalogue } = verbs;

const attribute = (field: string, ...value: string[]): Definition => ({ version: 1, where: { kind: 'attribute', field, op: 'in', value } });
const women = attribute('gender', 'female');
/** So few of all moviegoers that no noise makes them fifty. */
const rare: Definition = rarely(2);

function rarely(visits: number): Definition {
  const definition: Definition = {
    version: 1,
    where: {
      kind: 'all',
      of: [
        { kind: 'attribute', field: 'gender', op: 'in', value: ['other'] },
        { kind: 'attribute', field: 'region', op: 'in', value: ['US-CA'] },
        { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] }, op: 'atLeast', value: visits },
      ],
    },
  };
  const matches = matcher(definition, { asOf: fixtureAsOf, resolve: () => undefined });
  return moviegoers.filter(matches).length < 5 ? definition : rarely(visits + 1);
}

let product: Product;
beforeAll(async () => {
  product = await openProduct(moviegoers);
});
afterAll(() => product.close());

const exactly = (exhibitors: readonly string[] | 'all', test: (moviegoer: Moviegoer) => boolean) =>
  moviegoers.filter((one) => (exhibitors === 'all' || exhibitors.includes(one.exhibitor ?? '')) && test(one)).length;
const isWoman = ({ gender }: Moviegoer) => gender === 'female';
const shown = (value: number): Figure => ({ shown: true, value });
describe('counts', () => {
  it.each([
    ['a distributor', distributor, ['north', 'south'], 45 + 5],
    ['a studio', studio, ['west'], 45 + 5],
    ['an exhibitor', chain, ['north'], 0],
    ['an administrator', administrator, 'all', 0],
    ['the operator', operator, 'all', 0],
  ] as const)('are of the moviegoers in scope, after the privacy rules, for %s', async (_, actor: Actor, exhibitors, off) => {
    const truth = exactly(exhibitors, isWoman);
    const { count } = await audiences.count.call(product.as(actor), { definition: women });
    if (off === 0) expect(count).toEqual(shown(truth));
    else expect(count.shown && Math.abs(count.value - truth)).toBeLessThanOrEqual(off);
    expect(count.shown && count.value % (off === 0 ? 1 : 10)).toBe(0);
    const preview = await audiences.preview.call(product.as(actor), { definition: women });
    expect(preview.audience).toEqual(count);
    expect(preview.rows['/where']?.own).toEqual(count);
  });

  it('are hidden where they are small, and exact for the operator', async () => {
    const exact = (await audiences.count.call(product.as(operator), { definition: rare })).count;
    expect(exact.shown && exact.value).toBeGreaterThan(0);
    const preview = await audiences.preview.call(product.as(distributor), { definition: rare });
    expect(preview.audience).toEqual({ shown: false, below: 50 });
    expect(Object.values(preview.reachable).every((figure) => !figure.shown)).toBe(true);
    expect(preview.percentOfScope).toBeNull();
    const profile = await audiences.profile.call(product.as(distributor), { definition: rare });
    expect(
      profile.breakdowns.flatMap(({ cells }) => cells).every(({ share, index, size }) => share === null && index === null && !size.shown),
    ).toBe(true);
    expect(profile.summaries.every(({ audience, index }) => audience === null && index === null)).toBe(true);
  });

  it('are one figure for the same people, by five hundred rewritten definitions', async () => {
    const bases: readonly Definition['where'][] = [
      rare.where,
      { kind: 'any', of: [women.where, { kind: 'not', of: attribute('region', 'US-CA', 'US-NY').where }] },
      {
        kind: 'visits',
        where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'comedy'] },
        op: 'between',
        value: [1, 3],
      },
      { kind: 'all', of: [women.where, { kind: 'visits', during: { kind: 'last', count: 1, unit: 'year' } }] },
    ];
    for (const where of bases) {
      const figures = new Set<string>();
      const valid = rewritten(fc, where).filter((other) => parse({ version: 1, where: other }).ok);
      for (const other of [where, ...fc.sample(valid, { numRuns: 125, seed: 5 })])
        figures.add(
          JSON.stringify((await audiences.count.call(product.as(distributor), { definition: { version: 1, where: other } })).count),
        );
      expect([...figures]).toHaveLength(1);
    }
  });

  it('of an exhibitor outside the scope are those of nobody', async () => {
    const { count } = await audiences.count.call(product.as(chain), { definition: attribute('exhibitor', 'south') });
    expect(count).toEqual({ shown: false, below: 10 });
  });

  it('are the same by either engine, with the same ids', async () => {
    for (const definition of [rare, women]) {
      const ask = async (engine: 'memory' | 'duckdb') => ({
        ...(await audiences.count.call(product.as(operator), { definition, engine })),
        ...(await audiences.list.call(product.as(operator), { definition, engine })),
      });
      const [memory, duckdb] = [await ask('memory'), await ask('duckdb')];
      expect(duckdb).toEqual(memory);
      expect(memory).toMatchObject({ count: shown(memory.ids.length), next: null });
    }
  });

  // Memory goes through everybody for each page.
  it.each([
    ['duckdb', 7],
    ['memory', 97],
  ] as const)('are listed by %s in pages that go on where the one before ended, and are the whole together', async (engine, most) => {
    const page = (after?: string) =>
      audiences.list.call(product.as(operator), { definition: women, engine, most, ...(after ? { after } : {}) });
    const pages = [await page()];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page(next));
    const { ids } = await audiences.list.call(product.as(operator), { definition: women });
    expect(pages.flatMap((one) => one.ids)).toEqual(ids);
    expect(pages.length).toBe(Math.ceil(ids.length / most));
    expect(pages.at(-1)).toMatchObject({ next: null });
  });

  it('of null are of everyone in scope, without rows', async () => {
    const preview = await audiences.preview.call(product.as(operator), { definition: null });
    expect(preview.audience).toEqual(shown(moviegoers.length));
    expect(preview.inScope).toEqual(shown(moviegoers.length));
    expect(preview.rows).toEqual({});
    expect(preview.waterfall).toEqual([{ pointer: '', left: shown(moviegoers.length) }]);
  });

  it('of a definition that was left out are refused, never of everyone', async () => {
    for (const input of [{}, { definition: undefined }]) {
      expect((await refusal(audiences.preview.call(product.as(distributor), input))).code).toMatch(/bad_request|invalid_definition/);
      expect((await refusal(audiences.count.call(product.as(distributor), input))).code).toMatch(/bad_request|invalid_definition/);
    }
    expect((await refusal(audiences.count.call(product.as(distributor), { definition: null }))).code).toBe('invalid_definition');
  });

  it('are for the day asked, and for the latest purchase day on record otherwise', async () => {
    const { dataAsOf } = await product.ports.audience.status();
    const { asOf } = await audiences.count.call(product.as(operator), { definition: women });
    expect(asOf).toBe(new Date((dataAsOf ?? 0) * 86_400_000).toISOString().slice(0, 10));
    expect((await audiences.count.call(product.as(operator), { definition: women, asOf: '2025-01-01' })).asOf).toBe('2025-01-01');
    expect((await refusal(audiences.count.call(product.as(operator), { definition: women, asOf: '2025-02-30' }))).code).toBe('bad_request');
  });
});

describe('moviegoers', () => {
  it('never leave as ids to a person of any role', async () => {
    for (const actor of [distributor, studio, chain, administrator]) {
      expect((await refusal(audiences.count.call(product.as(actor), { definition: women, engine: 'memory' }))).code).toBe('forbidden');
      expect((await refusal(audiences.list.call(product.as(actor), { definition: women }))).code).toBe('forbidden');
      const answers = [
        await audiences.preview.call(product.as(actor), { definition: women }),
        await audiences.profile.call(product.as(actor), { definition: women }),
      ];
      const ids = moviegoers.map(({ id }) => `"${id}"`);
      for (const answer of answers) expect(ids.some((id) => JSON.stringify(answer).includes(id))).toBe(false);
    }
  });

  it('are explained one at a time to administrators and the operator alone', async () => {
    const ids = (await audiences.list.call(product.as(operator), { definition: women })).ids;
    const moviegoer = ids[0] ?? '';
    for (const actor of [administrator, operator]) {
      const why = await audiences.why.call(product.as(actor), { moviegoer, definition: rare });
      expect(why.root.children.map(({ kind }) => kind)).toEqual(['attribute', 'attribute', 'visits']);
      expect(why.matched).toBe(false);
    }
    for (const actor of [distributor, studio, chain]) {
      expect((await refusal(audiences.why.call(product.as(actor), { moviegoer, definition: women }))).code).toBe('forbidden');
    }
    expect((await refusal(audiences.why.call(product.as(operator), { moviegoer: 'nobody', definition: women }))).code).toBe('not_found');
  });

  it('are explained as the count has them, for everyone in it and everyone else', async () => {
    const { ids } = await audiences.list.call(product.as(operator), { definition: rare });
    for (const { id } of moviegoers.slice(0, 60)) {
      const why = await audiences.why.call(product.as(operator), { moviegoer: id, definition: rare });
      expect(why.matched).toBe(ids.includes(id));
    }
  });
});

describe('the audit', () => {
  const newest = async (): Promise<AuditEntry | undefined> => (await product.ports.metadata.audit.list(1))[0];

  it('keeps who counted what, in which scope, for which day, and the exact number', async () => {
    const context = product.as(distributor);
    await audiences.count.call(context, { definition: rare, asOf: '2026-01-29' });
    const parsed = parse(rare);
    expect(await newest()).toMatchObject({
      actor: 'mara',
      organisationId: 'distributor',
      action: 'audiences.count',
      definition: parsed.ok ? canonicalText(parsed.definition) : '',
      scope: 'north,south',
      asOf: '2026-01-29',
      count: expect.any(Number),
      requestId: context.requestId,
    });
  });

  it('has every kind of count, and of look at a person', async () => {
    const calls: readonly [string, () => Promise<unknown>][] = [
      ['audiences.preview', () => audiences.preview.call(product.as(studio), { definition: women })],
      ['audiences.profile', () => audiences.profile.call(product.as(studio), { definition: women })],
      ['audiences.list', () => audiences.list.call(product.as(operator), { definition: women })],
      ['audiences.why', () => audiences.why.call(product.as(operator), { moviegoer: moviegoers[0]?.id ?? '', definition: women })],
    ];
    for (const [action, call] of calls) {
      await call();
      expect((await newest())?.action).toBe(action);
    }
  });
});

describe('a profile', () => {
  it('compares with the base that was asked for', async () => {
    const everyone = await audiences.profile.call(product.as(operator), { definition: women, base: { kind: 'everyone' } });
    expect(everyone.base).toEqual(shown(moviegoers.length));
    expect(everyone.baseLabel).toBe('everyone in scope');
    const visitors = await audiences.profile.call(product.as(operator), { definition: women });
    expect(visitors.base.shown && visitors.base.value).toBeLessThan(moviegoers.length);
    const saved = await verbs.segments.create.call(product.as(distributor), { name: 'Women', definition: women });
    const segment = await audiences.profile.call(product.as(distributor), { definition: women, base: { kind: 'segment', id: saved.id } });
    expect(segment.base).toEqual(segment.audience);
    expect(segment.baseLabel).toBe('segment “Women”');
    for (const { index } of segment.summaries) expect(index === null || index === 100).toBe(true);
    expect(
      (await refusal(audiences.profile.call(product.as(studio), { definition: women, base: { kind: 'segment', id: saved.id } }))).code,
    ).toBe('not_found');
  });

  it('has every breakdown, with words for its keys', async () => {
    const { breakdowns } = await audiences.profile.call(product.as(operator), { definition: women });
    expect(breakdowns.map(({ name }) => name)).toEqual([
      'ageGender',
      'frequency',
      'partySize',
      'region',
      'exhibitor',
      'genre',
      'film',
      'daypartWeekday',
      'format',
      'leadTime',
      'spend',
    ]);
    const exhibitor = breakdowns.find(({ name }) => name === 'exhibitor');
    expect(exhibitor?.cells.map(({ labels }) => labels[0])).toEqual(expect.arrayContaining(['The north', 'The south', 'The west']));
  });
});

describe('advice', () => {
  it('names a value that nothing on record has, and still counts', async () => {
    const misspelt: Definition = {
      version: 1,
      where: { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'horor'] } },
    };
    const { advice, audience } = await audiences.preview.call(product.as(operator), { definition: misspelt });
    expect(audience).toMatchObject({ shown: true });
    expect(advice).toMatchObject([{ severity: 'advice', code: 'value_not_found', path: '/where/where/value/1' }]);
    expect((await audiences.check.call(product.as(operator), { definition: misspelt })).issues).toEqual(advice);
  });
});

describe('the label of a value', () => {
  it('is the same in the sentence, the look-up, the profile and the labels', async () => {
    const definition: Definition = {
      version: 1,
      where: { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['thriller', 'horror'] } },
    };
    const as = product.as(operator);
    const { sentence } = await audiences.describe.call(as, { definition });
    expect(sentence).toBe('Moviegoers who made at least one visit to a Thriller or Horror film.');
    const { options } = await catalogue.values.call(as, { field: 'film.genre' });
    const { labels } = await catalogue.labels.call(as, { fields: { 'film.genre': ['horror'] } });
    const { breakdowns } = await audiences.profile.call(as, { definition });
    const genres = breakdowns.find(({ name }) => name === 'genre')?.cells.map(({ labels: [label] }) => label);
    expect(options.map(({ label }) => label)).toContain('Horror');
    expect(labels['film.genre']).toEqual({ horror: 'Horror' });
    expect(genres).toContain('Horror');
  });

  it('money is in the region’s currency: in sentences, limits and the profile', async () => {
    const definition: Definition = { version: 1, where: { kind: 'visits', measure: 'spend', value: 1_250 } };
    const as = product.as(operator);
    expect((await audiences.describe.call(as, { definition })).sentence).toBe('Moviegoers who spent at least €12.50.');
    const { issues } = await audiences.check.call(as, {
      definition: { version: 1, where: { kind: 'visits', measure: 'spend', value: 2 ** 25 } },
    });
    expect(issues.map(({ message }) => message)).toEqual(['This must be at most €167,772.15.']);
    const { breakdowns, currency } = await audiences.profile.call(as, { definition });
    expect(currency).toBe('EUR');
    const bands = breakdowns.find(({ name }) => name === 'spend')?.cells.map(({ labels: [label] }) => label);
    expect(bands).toEqual(expect.arrayContaining(['Under €10', '€10–19.99', '€75 and more']));
  });
});

describe('a day that the data does not reach', () => {
  it('is none for a distributor, whose days are that of the data and Thursdays before it', async () => {
    const as = product.as(distributor);
    const { asOf } = await audiences.count.call(as, { definition: women });
    const thursday = (weeks: number) => {
      const day = new Date(Date.parse(asOf) - weeks * 7 * 86_400_000);
      return new Date(day.getTime() - ((day.getUTCDay() + 3) % 7) * 86_400_000).toISOString().slice(0, 10);
    };
    for (const allowed of [asOf, thursday(1), thursday(60)])
      expect((await audiences.count.call(as, { definition: women, asOf: allowed })).asOf).toBe(allowed);
    const friday = new Date(Date.parse(thursday(2)) + 86_400_000).toISOString().slice(0, 10);
    for (const refused of ['2199-12-31', friday, '2199-12-26']) {
      for (const verb of [audiences.count, audiences.preview, audiences.profile]) {
        const { code, message } = await refusal(verb.call(as, { definition: women, asOf: refused }));
        expect([code, message]).toEqual(['bad_request', expect.stringMatching(/^\/asOf: Figures are of the data’s own day/)]);
      }
    }
    expect((await refusal(audiences.count.call(as, { definition: women, asOf: friday }))).message).toContain(thursday(2));
  });

  it('is said beside the number, with how far the data goes', async () => {
    const as = product.as(chain);
    const far = '2199-12-31';
    const { advice } = await audiences.preview.call(as, { definition: null, asOf: far });
    expect(advice).toMatchObject([
      { code: 'beyond_data', message: expect.stringMatching(/^The data reaches to \d+ \w+ \d{4}, and this is for 31 Dec 2199: /) },
    ]);
    expect((await audiences.count.call(as, { definition: rare, asOf: far })).advice).toEqual(advice);
    const { asOf } = await audiences.preview.call(as, { definition: null });
    expect((await audiences.count.call(as, { definition: rare, asOf })).advice).toEqual([]);
  });
});

describe('a profile of too few', () => {
  it('names nothing that they saw and nowhere that they live, also with themselves as base', async () => {
    const { id } = await verbs.segments.create.call(product.as(distributor), { name: 'Few', definition: rare });
    for (const base of [{ kind: 'default' }, { kind: 'everyone' }, { kind: 'segment', id }] as const) {
      const profile = await audiences.profile.call(product.as(distributor), { definition: rare, base });
      expect(profile.audience.shown).toBe(false);
      expect(profile.breakdowns.flatMap(({ cells }) => cells)).toEqual([]);
      expect(profile.breakdowns.flatMap(({ notes }) => notes)).toEqual([]);
      expect(profile.summaries.every(({ audience }) => audience === null)).toBe(true);
    }
  });
});

describe('look-ups', () => {
  it('count the values of a field in scope, after the privacy rules', async () => {
    const { options, unit } = await catalogue.values.call(product.as(chain), { field: 'gender' });
    expect(unit).toBe('moviegoers');
    expect(options.find(({ value }) => value === 'female')).toEqual({
      value: 'female',
      label: 'Female',
      count: shown(exactly(['north'], isWoman)),
    });
  });

  it('show numbers of visits only where enough moviegoers stand behind them', async () => {
    const north = moviegoers.filter(({ exhibitor }) => exhibitor === 'north');
    for (const field of ['film', 'site', 'film.genre', 'film.cast'] as const) {
      const { options } = await catalogue.values.call(product.as(chain), { field, limit: 500 });
      expect(options.length).toBeGreaterThan(0);
      for (const { value, count } of options) {
        const people = north.filter(({ visits }) => visits.some((visit) => [visit[field] ?? []].flat().includes(value))).length;
        expect([field, value, count.shown]).toEqual([field, value, people >= 10]);
      }
    }
  });

  it('do not list what feeds alone say of fewer moviegoers than may be shown, nor advise by it', async () => {
    const [one, ...others] = randomWorld(29, 200, fixtureAsOf);
    if (!one) throw new Error('an empty world');
    const few = await openProduct([
      { ...one, exhibitor: 'north', tier: 'founder' },
      ...others.map((other) => ({ ...other, tier: 'basic' })),
    ]);
    const tiers = async (actor: Actor) => (await catalogue.values.call(few.as(actor), { field: 'tier' })).options.map(({ value }) => value);
    expect(await tiers(operator)).toEqual(['basic', 'founder']);
    expect(await tiers(chain)).toEqual(['basic']);
    const advice = async (tier: string) => (await audiences.check.call(few.as(chain), { definition: attribute('tier', tier) })).issues;
    expect((await advice('founder')).map(({ code }) => code)).toEqual((await advice('no such tier')).map(({ code }) => code));
    await few.close();
  });

  it('know no exhibitor outside the scope: neither its name nor that it exists', async () => {
    const { labels } = await catalogue.labels.call(product.as(studio), { fields: { exhibitor: ['west', 'north'] } });
    expect(Object.keys(labels.exhibitor ?? {})).toEqual(['west']);
    const { issues } = await audiences.check.call(product.as(studio), { definition: attribute('exhibitor', 'west', 'north', 'nobody') });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['value_not_found', '/where/value/1'],
      ['value_not_found', '/where/value/2'],
    ]);
  });

  it('find a region by its name as by its code', async () => {
    const byName = await catalogue.values.call(product.as(operator), { field: 'region', text: 'califor' });
    expect(byName.options.map(({ value, label }) => [value, label])).toEqual([['US-CA', 'California']]);
    expect((await catalogue.values.call(product.as(operator), { field: 'region', text: 'us-ca' })).options).toEqual(byName.options);
  });

  it('refuse a field without a list of values', async () => {
    for (const field of ['age', 'joinedOn', '__proto__', 'nothing']) {
      expect((await refusal(catalogue.values.call(product.as(operator), { field }))).code).toBe('bad_request');
    }
  });

  it('show the exhibitors in scope alone', async () => {
    expect((await catalogue.exhibitors.call(product.as(distributor), {})).exhibitors.map(({ id }) => id)).toEqual(['north', 'south']);
    expect(
      (await catalogue.search.call(product.as(studio), { lookup: 'exhibitors', text: 'THE' })).options.map(({ value }) => value),
    ).toEqual(['west']);
  });
});

describe('an empty store', () => {
  it('answers with nothing to show and says why', async () => {
    const empty = await openProduct([]);
    const preview = await audiences.preview.call(empty.as(distributor), { definition: women });
    expect(preview.audience).toEqual({ shown: false, below: 50 });
    expect(preview.advice).toMatchObject([{ code: 'no_data' }]);
    expect(preview.asOf).toBe('2026-11-23');
    expect((await verbs.session.who.call(empty.as(distributor), {})).dataAsOf).toBeNull();
    expect(await verbs.segments.create.call(empty.as(distributor), { name: 'Early', definition: women })).toMatchObject({
      latestVersion: 1,
    });
    await empty.close();
  });
});

describe('a verb', () => {
  it('refuses whoever may not before it looks at what was asked', async () => {
    expect((await refusal(audiences.why.call(product.as(distributor), { nonsense: true }))).code).toBe('forbidden');
  });

  it('says what is wrong with its input, and where', async () => {
    const refused = await refusal(audiences.profile.call(product.as(operator), { definition: women, base: { kind: 'moon' } }));
    expect(refused.code).toBe('bad_request');
    expect(refused.details.issues).toMatchObject([{ path: '/base/kind' }]);
  });

  it('lists a hundred issues and says how many more there are', async () => {
    const wrong = { version: 1, where: { kind: 'all', of: Array.from({ length: 5_000 }, () => ({ kind: 'nothing' })) } };
    for (const ask of [
      async () => (await audiences.check.call(product.as(operator), { definition: wrong })).issues,
      async () => (await refusal(audiences.count.call(product.as(operator), { definition: wrong }))).details.issues,
    ]) {
      const issues = await ask();
      expect(issues).toHaveLength(101);
      expect((issues as { message: string }[]).at(-1)?.message).toMatch(/^4,?\d\d\d more issues are not listed/);
    }
  });

  it('ends as cancelled when whoever asked has gone', async () => {
    const gone = AbortSignal.abort();
    expect((await refusal(audiences.preview.call({ ...product.as(operator), signal: gone }, { definition: women }))).code).toBe(
      'cancelled',
    );
  });
});

describe('refused rows', () => {
  it('that could change a figure are told of the exhibitors in scope; to distributors and studios by tens', async () => {
    const rows = ['north', 'north', 'south', 'west'].map((exhibitor, line) => deadLetter(`refused${line}`, { exhibitor, line }));
    const { deadLetters } = product.ports.metadata;
    await deadLetters.record(rows);
    const told = (actor: Actor) => audiences.refusedRows.call(product.as(actor), {});
    expect(await told(chain)).toEqual({ rows: 2, exact: true });
    expect(await told(administrator)).toEqual({ rows: 4, exact: true });
    expect(await told(distributor)).toEqual({ rows: 10, exact: false });
    await deadLetters.remove(rows.map(({ id }) => id));
    expect(await told(distributor)).toEqual({ rows: 0, exact: false });
  });
});
