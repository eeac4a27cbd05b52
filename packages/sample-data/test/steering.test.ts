import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steerCategories, steerMean, steerShare } from '../src/effects/steering.ts';
import { aliasTable, drawFrom } from '../src/random/alias-table.ts';
import { apportion, fallingWeights, geometric } from '../src/random/distributions.ts';
import { randomFor } from '../src/random/sfc32.ts';

describe('steering', () => {
  it('holds a share within its slack, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 300 }),
        (target, offers) => {
          const share = steerShare(target, 2);
          let [hits, all] = [0, 0];
          for (const hit of offers.filter((offer) => {
            const accepted = share.accepts(offer);
            if (accepted) share.take(offer);
            return accepted;
          })) {
            all += 1;
            hits += Number(hit);
          }
          expect(Math.abs(hits - target * all)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('holds a mean within its slack', () => {
    const random = randomFor(1, 1, 1);
    const mean = steerMean(34, 40);
    let [sum, number] = [0, 0];
    for (let i = 0; i < 5000; i += 1) {
      const age = 12 + Math.floor(random() * 70);
      if (!mean.accepts(age)) continue;
      mean.take(age);
      sum += age;
      number += 1;
    }
    expect(number).toBeGreaterThan(1000);
    expect(Math.abs(sum - 34 * number)).toBeLessThanOrEqual(40);
  });
});

describe('steering of categories', () => {
  const targets = [0.09, 0.31, 0.42, 0.18];

  it('never comes to refuse all of them, whatever was offered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 400 }), (offers) => {
        const steering = steerCategories(targets);
        for (const offer of offers) {
          expect(targets.some((_, category) => steering.accepts(category))).toBe(true);
          expect(steering.accepts(steering.scarcest())).toBe(true);
          if (steering.accepts(offer)) steering.take(offer);
        }
      }),
    );
  });

  it('holds every part within a few of its target', () => {
    const random = randomFor(9, 1, 1);
    const steering = steerCategories(targets);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 3000; i += 1) {
      const offer = Math.floor(random() * 4);
      if (!steering.accepts(offer)) continue;
      steering.take(offer);
      counts[offer] = (counts[offer] ?? 0) + 1;
    }
    const all = counts.reduce((a, b) => a + b, 0);
    expect(all).toBeGreaterThan(500);
    counts.forEach((count, i) => {
      expect(Math.abs(count - (targets[i] ?? 0) * all)).toBeLessThanOrEqual(4);
    });
  });
});

describe('chance', () => {
  it('draws from an alias table as often as its weights say', () => {
    const random = randomFor(3, 1, 1);
    const weights = Float64Array.from([1, 0, 5, 14, 0.5]);
    const table = aliasTable(weights);
    const drawn = [0, 0, 0, 0, 0];
    for (let i = 0; i < 200_000; i += 1) {
      const at = drawFrom(table, random);
      drawn[at] = (drawn[at] ?? 0) + 1;
    }
    drawn.forEach((count, i) => {
      expect(count / 200_000).toBeCloseTo((weights[i] ?? 0) / 20.5, 2);
    });
    expect(drawn[1]).toBe(0);
  });

  it('has the mean asked for: geometric, and falling weights', () => {
    const random = randomFor(4, 1, 1);
    const sum = Array.from({ length: 100_000 }, () => geometric(random, 3.3)).reduce((a, b) => a + b, 0);
    expect(sum / 100_000).toBeCloseTo(3.3, 1);
    const weights = fallingWeights(11, 3.4);
    expect(weights.reduce((all, weight, i) => all + weight * (i + 1), 0) / weights.reduce((a, b) => a + b, 0)).toBeCloseTo(3.4, 6);
  });

  it('splits a whole without losing one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }),
        (whole, shares) => {
          expect(apportion(whole, shares).reduce((a, b) => a + b, 0)).toBe(whole);
        },
      ),
    );
  });

  it('gives moviegoers streams of their own that repeat', () => {
    const first = (seed: number, index: number) => Array.from({ length: 4 }, randomFor(seed, 1, index));
    expect(first(1, 5)).toEqual(first(1, 5));
    expect(first(1, 5)).not.toEqual(first(1, 6));
    expect(first(1, 5)).not.toEqual(first(2, 5));
  });
});
