import { type Actor, type PersonActor, verbs } from '@marquee/core';
import { type Condition, type Definition, type Moviegoer, matcher } from '@marquee/dsl';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const moviegoers: readonly Moviegoer[] = randomWorld(29, 1_500, fixtureAsOf);
const today = Math.floor(Date.now() / 86_400_000);
const everywhere = ['north', 'south', 'west'];
const mara = person('Mara', 'analyst', 'distributor', everywhere) as PersonActor;
const bea = person('Bea', 'approver', 'exhibitor', ['north']);
const priya = person('Priya', 'administrator', 'platform', []);
const { audiences, segments, figures } = verbs;

const is = (field: string, ...value: string[]): Condition => ({ kind: 'attribute', field, op: 'in', value });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const women = is('gender', 'female');
const men = is('gender', 'male');
const horror = (atLeast: number): Condition => ({
  kind: 'visits',
  where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
  value: atLeast,
});

/** The day of the data: nobody bought after it. */
const asOf = Math.max(...moviegoers.flatMap(({ visits }) => visits.map(({ purchaseDay }) => purchaseDay)).filter((day) => day <= today));
const sizeOf = (where: Condition) => moviegoers.filter(matcher({ version: 1, where }, { asOf, resolve: () => undefined })).length;
/** So few that no noise makes them fifty, and not nobody. */
const needle = (() => {
  for (let visits = 1; ; visits += 1) {
    const one = all(is('gender', 'other'), horror(visits));
    if (sizeOf(one) < 5) return one;
  }
})();

let product: Product;
beforeEach(async () => {
  product = await openProduct(moviegoers);
});
afterEach(() => product.close());

const previewOf = (where: Condition, actor: Actor = mara) =>
  audiences.preview.call(product.as(actor), { definition: { version: 1, where } satisfies Definition });
const countOf = async (where: Condition, actor: Actor = mara) =>
  (await audiences.count.call(product.as(actor), { definition: { version: 1, where } })).count;

describe('a part that too few are in', () => {
  it('is not counted for a distributor where it would bring people in or take them out, and its row says so', async () => {
    expect(sizeOf(needle)).toBeGreaterThan(0);
    for (const [where, without, pointer] of [
      [any(women, needle), women, '/where/of/1'],
      [all(women, not(horror(1)), not(needle)), all(women, not(horror(1))), '/where/of/2/of'],
      [
        all(is('gender', 'female', 'male'), any(horror(1), all(needle, men), women)),
        all(is('gender', 'female', 'male'), any(horror(1), women)),
        '/where/of/1/of/1',
      ],
      [not(all(not(women), not(needle))), women, '/where/of/of/1/of'],
    ] as const) {
      const preview = await previewOf(where);
      expect(preview.rows[pointer]).toMatchObject({ own: { shown: false, below: 50 }, effect: null, leftOut: 'few' });
      expect(preview.audience).toEqual(await countOf(without));
      expect(await countOf(where)).toEqual(preview.audience);
      const profile = await audiences.profile.call(product.as(mara), { definition: { version: 1, where } });
      expect(profile.audience).toEqual(preview.audience);
    }
  });

  it('is what makes a whole small, where all of it is asked for: then the whole is too few', async () => {
    const preview = await previewOf(all(women, needle));
    expect(preview.audience).toEqual({ shown: false, below: 50 });
    expect(Object.values(preview.rows).some(({ leftOut }) => leftOut !== undefined)).toBe(false);
  });

  it('is not counted inside a segment that is referred to, or of two versions that are compared', async () => {
    const definition = { version: 1, where: any(women, needle) } as const;
    const { id } = await segments.create.call(product.as(mara), { name: 'With a needle', definition });
    const plain = await countOf(women);
    expect(await countOf({ kind: 'segment', id })).toEqual(plain);
    expect(await countOf(all({ kind: 'segment', id }, horror(1)))).toEqual(await countOf(all(women, horror(1))));
    const { rows } = await previewOf(all({ kind: 'segment', id }, horror(1)));
    expect(rows['/where/of/0']).toMatchObject({ partLeftOut: true, effect: { word: 'keeps' } });
    expect(rows['/where/of/1']).not.toHaveProperty('partLeftOut');
    const { gained, lost, kept } = await segments.difference.call(product.as(mara), { id, definition: { version: 1, where: women } });
    expect([gained.shown, lost.shown]).toEqual([false, false]);
    expect(kept).toEqual(plain);
    const listed = (await segments.list.call(product.as(mara), {})).segments.find((one) => one.id === id);
    expect(listed?.lastCount?.count).toEqual(plain);
  });

  it('is counted for an exhibitor, of its own moviegoers, and for the operator', async () => {
    const where = any(women, needle);
    expect(await countOf(where, operator)).toEqual({ shown: true, value: sizeOf(where) });
    const preview = await previewOf(where, bea);
    expect(Object.values(preview.rows).some(({ leftOut }) => leftOut !== undefined)).toBe(false);
    const own = all(is('exhibitor', 'north'), where);
    expect(preview.audience).toEqual({ shown: true, value: sizeOf(own) });
  });
});

describe('a part that nearly everybody is in', () => {
  it('is none of everyone: nobody is left out of them', async () => {
    const { audience, inScope, waterfall } = await audiences.preview.call(product.as(mara), { definition: null });
    expect(audience).toEqual(inScope);
    expect(waterfall).toEqual([{ pointer: '', left: inScope }]);
    const entries = await product.ports.metadata.audit.list(1);
    expect(entries[0]?.count).toBe(moviegoers.length);
  });

  it('is counted as everybody', async () => {
    const nearly = any(is('gender', 'female', 'male', 'unknown'), not(needle));
    const preview = await previewOf(all(women, nearly));
    expect(preview.rows['/where/of/1']).toMatchObject({ effect: null, leftOut: 'nearlyAll' });
    expect(preview.audience).toEqual(await countOf(women));
  });
});

describe('constants', () => {
  const joined: Condition = { kind: 'attribute', field: 'joinedOn', op: 'onOrAfter', value: '2024-03-17' };
  const spent: Condition = { kind: 'visits', measure: 'spend', value: 1_234 };

  it('are coarse for a distributor, also in a segment that is saved, and as fine as they like for an exhibitor', async () => {
    for (const where of [joined, spent]) {
      for (const call of [
        previewOf(where),
        countOf(where),
        audiences.profile.call(product.as(mara), { definition: { version: 1, where } }),
      ]) {
        const { code, details } = await refusal(call);
        expect([code, details.issues]).toEqual([
          'invalid_definition',
          [expect.objectContaining({ code: 'too_fine', path: '/where/value' })],
        ]);
      }
      const saving = segments.create.call(product.as(mara), { name: 'Fine', definition: { version: 1, where } });
      expect((await refusal(saving)).code).toBe('invalid_definition');
      const { issues } = await audiences.check.call(product.as(mara), { definition: { version: 1, where } });
      expect(issues).toMatchObject([{ code: 'too_fine', path: '/where/value' }]);
      expect(await countOf(where, bea)).toHaveProperty('shown');
      expect(await countOf(where, operator)).toEqual({ shown: true, value: sizeOf(where) });
    }
  });
});

describe('a day’s budget', () => {
  const older = (age: number): Condition => ({ kind: 'attribute', field: 'age', op: 'atLeast', value: age });
  const variant = (age: number) => all(is('gender', 'female', 'male'), horror(1), is('exhibitor', 'north', 'south'), older(age));
  /** Asks variants until the budget stops it; how many were answered. */
  const askVariants = async () => {
    for (let age = 1; age < 100; age += 1) {
      const error = await previewOf(variant(age)).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) return { answered: age - 1, error };
    }
    return { answered: 99, error: null };
  };

  it('is used by the rows of a preview and the sides of a comparison, also where the whole is the same again', async () => {
    const everybody: Condition = { kind: 'visits', op: 'atLeast', value: 0 };
    const { id } = await segments.create.call(product.as(mara), { name: 'Everybody', definition: { version: 1, where: everybody } });
    const drafted = (age: number) =>
      segments.difference.call(product.as(mara), { id, definition: { version: 1, where: variant(age) }, against: 1 });
    for (const ask of [(age: number) => previewOf(any(everybody, variant(age))), drafted]) {
      let answered = 0;
      const stopped = (async () => {
        for (let age = 1; age < 100; age += 1) {
          await ask(age);
          answered += 1;
        }
      })();
      expect((await refusal(stopped)).code).toBe('too_many');
      expect(answered).toBeLessThan(60);
      product.nextDay();
    }
  });

  it('stops an organisation that asks variants of one audience, says so, and lets it ask of others, save, and ask again tomorrow', async () => {
    const { answered, error } = await askVariants();
    expect(answered).toBeGreaterThan(20);
    expect(answered).toBeLessThan(60);
    expect(error).toMatchObject({
      code: 'too_many',
      message: expect.stringContaining('ask again tomorrow'),
      details: { budget: 'variants' },
    });
    const next = variant(90);
    // A count takes less of the budget than a preview: what is left is used up.
    for (let age = 80; age < 86; age += 1) await countOf(variant(age)).catch(() => undefined);
    expect((await refusal(audiences.profile.call(product.as(mara), { definition: { version: 1, where: next } }))).code).toBe('too_many');
    expect((await refusal(countOf(next))).code).toBe('too_many');
    // What was told stays told.
    expect((await previewOf(variant(1))).audience).toHaveProperty('shown');
    expect(await countOf(all(men, horror(2)))).toHaveProperty('shown');
    const { id } = await segments.create.call(product.as(mara), { name: 'Saved all the same', definition: { version: 1, where: next } });
    const listed = (await segments.list.call(product.as(mara), {})).segments.find((one) => one.id === id);
    expect(listed?.lastCount).toBeNull();
    // Another organisation, an exhibitor and the operator have budgets of their own, or none.
    for (const other of [person('Ines', 'analyst', 'studio', everywhere), bea, operator])
      expect(await countOf(next, other)).toHaveProperty('shown');
    product.nextDay();
    expect(await countOf(next)).toHaveProperty('shown');
  });

  it('is known to the platform’s administrators: who came near, on which days and how often', async () => {
    await askVariants();
    product.nextDay();
    await askVariants();
    const { budget, organisations } = await figures.budgets.call(product.as(priya), {});
    expect(budget).toEqual({ day: 4_000, variants: 100 });
    expect(organisations).toMatchObject([
      {
        id: 'distributor',
        daysNear: 2,
        days: [
          { stopped: 1, near: true },
          { stopped: 1, near: true },
        ],
      },
    ]);
    expect(organisations[0]?.days.every(({ variants }) => variants > 80 && variants <= 100)).toBe(true);
    for (const other of [mara, bea]) expect((await refusal(figures.budgets.call(product.as(other), {}))).code).toBe('not_found');
  });

  it('is told in the audit by keys alone, beside what was asked', async () => {
    await previewOf(variant(20));
    const [entry] = await product.ports.metadata.audit.list(1);
    expect(entry).toMatchObject({
      action: 'audiences.preview',
      figures: 3,
      variants: 3,
      conditions: expect.stringMatching(/^(\S{10} ){3}\S{10}$/),
    });
  });
});

describe('other settings', () => {
  it('are tried on the kept counts of distributors and studios before they are taken', async () => {
    const sizes = [women, all(women, horror(3)), all(women, horror(6)), needle];
    for (const [i, where] of sizes.entries()) {
      const { id } = await segments.create.call(product.as(mara), { name: `Kept ${i}`, definition: { version: 1, where } });
      const listed = (await segments.list.call(product.as(mara), {})).segments.find((one) => one.id === id);
      expect(listed?.lastCount).not.toBeNull();
    }
    const ask = (change: Parameters<typeof figures.effect.call>[1]) => figures.effect.call(product.as(priya), change);
    const same = await ask({});
    expect(same).toMatchObject({
      counted: 4,
      newlyHidden: 0,
      newlyShown: 0,
      now: { smallest: 50, deviation: 15, mostNoise: 45, roundedTo: 10 },
    });
    expect(same.tried).toEqual(same.now);
    expect(same.now.shown).toBeLessThan(4);
    const stricter = await ask({ smallest: 1_000 });
    expect(stricter.newlyHidden).toBe(same.now.shown - stricter.tried.shown);
    expect(stricter.newlyHidden).toBeGreaterThan(0);
    const exact = await ask({ deviation: 0 });
    expect(exact.tried).toMatchObject({ rough: 0, guessed: { pair: 1, variants: 1, day: 1 } });
    const fewer = await ask({ variants: 10, day: 400 });
    expect(fewer.tried.guessed.variants).toBeLessThan(same.now.guessed.variants);
    expect(fewer.tried.guessed.day).toBeLessThan(same.now.guessed.day);
    expect(fewer.now).toEqual(same.now);
  });

  it.each([{ smallest: 40 }, { smallest: 55 }, { deviation: 17 }, { day: 0 }])(
    'are refused where they could not be set: %j',
    async (change) => {
      expect((await refusal(figures.effect.call(product.as(priya), change))).code).toBe('bad_request');
    },
  );

  it('are not for whom they protect the figures from', async () => {
    for (const other of [mara, bea]) expect((await refusal(figures.effect.call(product.as(other), {}))).code).toBe('not_found');
  });
});
