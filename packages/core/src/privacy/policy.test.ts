import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/index.ts';
import type { OrganisationKind } from '../records/index.ts';
import { noiseOf } from './noise.ts';
import { figureOf, type PrivacyPolicy, partFigureOf, perturbed, perturbedSum, policyOf, saidOf, sumFigureOf } from './policy.ts';

const person = (kind: OrganisationKind): Actor => ({
  kind: 'person',
  personId: 'per_1',
  name: 'Mara',
  role: 'analyst',
  organisation: { id: 'org_1', name: 'Org', kind, exhibitors: [], apart: [] },
});
/** As good as drawn by lot, for tests. */
const draw = (key: string, of: string) => {
  let state = 2_166_136_261;
  for (const letter of `${of} ${key}`) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
};
const noise = { draw, key: (text: string) => text, deviation: 15, smallest: 50 };
const still = { ...noise, draw: () => 0.5 };
const keys = fc.nat({ max: 2 ** 24 - 1 }).map(String);
const tallies = fc.record({ count: fc.nat({ max: 100_000 }), key: keys });

describe('the smallest count shown', () => {
  it.each([
    ['distributor', 50, 10, 15],
    ['studio', 50, 10, 15],
    ['exhibitor', 10, 1, 0],
    ['platform', 10, 1, 0],
  ] as const)('is for a %s %i, rounded to %i, with noise of %i', (kind, smallest, roundedTo, deviation) => {
    expect(saidOf(policyOf(person(kind), noise))).toEqual({ smallest, roundedTo, deviation });
  });

  it('is nothing for the operator: counts are exact', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        expect(figureOf(policyOf({ kind: 'operator' }, noise), tally)).toEqual({ shown: true, value: tally.count });
      }),
    );
  });

  it('hides 9 and shows 10 to an exhibitor, exactly, zero like any small number', () => {
    const own = policyOf(person('exhibitor'), noise);
    for (const count of [0, 9]) expect(figureOf(own, { count, key: '3' })).toEqual({ shown: false, below: 10 });
    for (const count of [10, 11, 12_345]) expect(figureOf(own, { count, key: '3' })).toEqual({ shown: true, value: count });
  });

  it('never shows fewer than five to a distributor, and never a number below fifty', () => {
    const market = policyOf(person('distributor'), noise);
    fc.assert(
      fc.property(fc.nat({ max: 300 }), keys, (count, key) => {
        const figure = figureOf(market, { count, key });
        if (count < 5) expect(figure).toEqual({ shown: false, below: 50 });
        if (figure.shown) expect(figure.value).toBeGreaterThanOrEqual(50);
        if (count >= 95) expect(figure.shown).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is decided by the people behind a sum, not by the sum', () => {
    const market = policyOf(person('studio'), still);
    const sum = (visits: number) => ({ sum: visits, key: '1', of: 'visits', most: 20 });
    expect(sumFigureOf(market, sum(9_000), { count: 12, key: '1' })).toEqual({ shown: false, below: 50 });
    expect(sumFigureOf(market, sum(9_004), { count: 900, key: '1' })).toEqual({ shown: true, value: 9_000 });
  });
});

describe('noise', () => {
  const market: PrivacyPolicy = policyOf(person('distributor'), noise);

  it('is of whole numbers with mean 0 and the deviation asked for, and never beyond three of them', () => {
    for (const deviation of [1, 5, 15]) {
      const pick = noiseOf(deviation);
      const all = Array.from({ length: 100_000 }, (_, i) => pick((i + 0.5) / 100_000));
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      const spread = Math.sqrt(all.reduce((sum, value) => sum + value * value, 0) / all.length);
      expect(all.every(Number.isInteger)).toBe(true);
      expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(3 * deviation);
      expect(Math.abs(mean)).toBeLessThan(0.001 * deviation);
      expect(spread / deviation).toBeCloseTo(1, 2);
    }
    expect([0, 0.3, 0.999].map(noiseOf(0))).toEqual([0, 0, 0]);
  });

  it('is the same for the same people, whoever asks and however often', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        expect(figureOf(policyOf(person('studio'), noise), { ...tally })).toEqual(figureOf(market, tally));
      }),
    );
  });

  it('of a sum is as much as that of people who add the most each, and independent of what else is added up', () => {
    const most = 20;
    fc.assert(
      fc.property(keys, fc.nat({ max: 1_000_000 }), (key, sum) => {
        expect(Math.abs(perturbedSum(market, { sum, key, of: 'visits', most }) - sum)).toBeLessThanOrEqual(45 * most);
      }),
    );
    const key = '12345';
    const others = ['visits', 'spendPerVisit', 'partySize', 'premium'].map((of) => perturbedSum(market, { sum: 1_000, key, of, most: 1 }));
    expect(new Set([...others, perturbed(market, { count: 1_000, key })]).size).toBeGreaterThan(2);
  });

  it('of a part is of twice the deviation, and shows it where the audience would be shown', () => {
    const offs: number[] = [];
    for (let n = 0; n < 4_000; n += 1) {
      const tally = { count: 10_000, key: `part ${n}` };
      const part = partFigureOf(market, tally);
      offs.push(part.shown ? part.value - tally.count : Number.NaN);
      const few = { count: n % 100, key: `few ${n}` };
      expect(partFigureOf(market, few).shown).toBe(figureOf(market, few).shown);
    }
    const spread = Math.sqrt(offs.reduce((sum, off) => sum + off * off, 0) / offs.length);
    expect(Math.max(...offs.map(Math.abs))).toBeLessThanOrEqual(95);
    expect(spread).toBeGreaterThan(27);
    expect(spread).toBeLessThan(33);
    expect(partFigureOf(policyOf(person('exhibitor'), noise), { count: 123, key: '3' })).toEqual({ shown: true, value: 123 });
  });

  it('of a part is independent of that of the same people counted on their own: twice this less that leaves noise', () => {
    const left = Array.from({ length: 4_000 }, (_, n) => {
      const tally = { count: 10_000, key: `same ${n}` };
      const [own, part] = [figureOf(market, tally), partFigureOf(market, tally)];
      return own.shown && part.shown ? 2 * own.value - part.value - tally.count : Number.NaN;
    });
    expect(Math.sqrt(left.reduce((sum, off) => sum + off * off, 0) / left.length)).toBeGreaterThan(35);
  });

  it('leaves figures as large as they are on average, rounded as they are', () => {
    const none = policyOf(person('studio'), still);
    const off = Array.from({ length: 1_000 }, (_, n) => {
      const figure = figureOf(none, { count: 1_000 + n, key: '1' });
      return figure.shown ? figure.value - 1_000 - n : Number.NaN;
    });
    expect(off.reduce((sum, one) => sum + one, 0)).toBe(0);
  });

  it('marks figures that it may move by more than a tenth as rough', () => {
    const even = policyOf(person('distributor'), still);
    expect(figureOf(even, { count: 149, key: '1' })).toEqual({ shown: true, value: 150, rough: true });
    expect(figureOf(even, { count: 150, key: '1' })).toEqual({ shown: true, value: 150 });
  });
});
