import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalUpTo } from './normal.ts';
import { detectableCurve, detectableEffect } from './power.ts';
import { type GroupSum, type Stratum, upliftOf } from './uplift.ts';

/** A seeded source of numbers in [0, 1): mulberry32 by Tommy Ettinger. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const came = (people: number, sum: number): GroupSum => ({ people, sum, squares: sum });
const drawn = (random: () => number, people: number, rate: number) => {
  let sum = 0;
  for (let one = 0; one < people; one += 1) if (random() < rate) sum += 1;
  return came(people, sum);
};

describe('the normal distribution', () => {
  it('has the values of the tables', () => {
    for (const [z, part] of [
      [0, 0.5],
      [1, 0.841344746068543],
      [1.959963984540054, 0.975],
      [-2.575829303548901, 0.005],
      [5, 0.999999713348428],
    ] as const) {
      expect(normalUpTo(z)).toBeCloseTo(part, 12);
      expect(normalQuantile(part)).toBeCloseTo(z, 8);
    }
  });
});

describe('the detectable effect', () => {
  it('is that of the formula, worked by hand', () => {
    // 10,000 against 10,000 at 5 %: the effect d solves d = 1.95996·√(2p̄q̄/n) + 0.84162·√((p₁q₁ + p₂q₂)/n).
    const effect = detectableEffect({ target: 10_000, control: 10_000, baseRate: 0.05 }) ?? 0;
    const [one, two] = [0.05 * (1 + effect), 0.05];
    const mean = (one + two) / 2;
    const right =
      1.959964 * Math.sqrt((2 * mean * (1 - mean)) / 10_000) + 0.841621 * Math.sqrt((one * (1 - one) + two * (1 - two)) / 10_000);
    expect(one - two).toBeCloseTo(right, 6);
  });

  it('gets smaller with more people, and is none where nobody is held out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 1e6 }), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (people, baseRate) => {
        const [few, many] = [people, people * 4].map((all) => detectableCurve(all, baseRate));
        for (const [place, { effect }] of (few ?? []).entries()) {
          const larger = many?.[place]?.effect;
          if (effect !== null) expect(larger).toBeLessThan(effect);
        }
        expect(detectableEffect({ target: people, control: 0, baseRate })).toBeNull();
      }),
    );
  });

  it('is found in at least 75 % of 200 campaigns of that size', () => {
    const random = seeded(2026);
    const [target, control, baseRate] = [8_000, 2_000, 0.08];
    const effect = detectableEffect({ target, control, baseRate }) ?? 0;
    let found = 0;
    for (let campaign = 0; campaign < 200; campaign += 1) {
      const uplift = upliftOf([{ target: drawn(random, target, baseRate * (1 + effect)), control: drawn(random, control, baseRate) }]);
      if ((uplift?.difference.low ?? 0) > 0) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(150);
  });
});

describe('the detectable effect of a result that is told with noise', () => {
  const rates = [0.05, 0.12, 0.08, 0.1, 0.06];
  const [target, control] = [4_000, 1_600];
  const [deviation, smallest] = [15, 50];
  const baseRate = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const plan = { target: target * rates.length, control: control * rates.length, baseRate };
  const telling = { smallest, deviation, exhibitors: rates.length };

  /** How many of 400 campaigns find an effect, with noise on the sum of each group of each exhibitor. */
  function found(effect: number): number {
    const random = seeded(31);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const noisy = (sum: GroupSum) => ({ ...sum, sum: sum.sum + deviation * normal() });
    const one = () => {
      const strata = rates.map((rate): Stratum => {
        return { target: noisy(drawn(random, target, rate * (1 + effect))), control: noisy(drawn(random, control, rate)) };
      });
      return (upliftOf(strata, { noise: deviation })?.difference.low ?? 0) > 0;
    };
    return Array.from({ length: 400 }, one).filter((isFound) => isFound).length;
  }

  it('is found in 75 to 85 % of campaigns; what it would be without noise is found in fewer', () => {
    const effect = detectableEffect({ ...plan, telling }) ?? 0;
    const without = detectableEffect(plan) ?? 0;
    expect(without).toBeLessThan(effect);
    expect(found(effect)).toBeGreaterThanOrEqual(300);
    expect(found(effect)).toBeLessThanOrEqual(340);
    expect(found(without)).toBeLessThan(260);
  }, 60_000);

  it('is none where so few come that they are likely not to be told', () => {
    // Of 1,000 held out 80 come: less noise, four times in five more than 67.
    const few = { target: 4_000, control: 1_000, baseRate: 0.08 };
    const told = (smallest: number) => detectableEffect({ ...few, telling: { smallest, deviation, exhibitors: 1 } });
    expect(told(67)).not.toBeNull();
    expect(told(68)).toBeNull();
  });
});

describe('uplift', () => {
  it('is the difference and the ratio of means', () => {
    const uplift = upliftOf([{ target: came(1_000, 120), control: came(500, 50) }]);
    expect(uplift?.target).toBeCloseTo(0.12);
    expect(uplift?.control).toBeCloseTo(0.1);
    expect(uplift?.difference.value).toBeCloseTo(0.02);
    expect(uplift?.relative?.value).toBeCloseTo(0.2);
    expect(uplift?.because.value).toBeCloseTo(20);
  });

  it('compares within exhibitors: one with many held out and few visits does not look like an effect', () => {
    // Both exhibitors without an effect; the control group is mostly of the one where few come.
    const strata: Stratum[] = [
      { target: came(9_000, 1_800), control: came(1_000, 200) },
      { target: came(1_000, 20), control: came(9_000, 180) },
    ];
    expect(upliftOf(strata)?.difference.value).toBeCloseTo(0, 10);
    expect(upliftOf(strata)?.relative?.value).toBeCloseTo(0, 10);
  });

  it('has nothing to say of nobody, and no ratio to nothing', () => {
    expect(upliftOf([])).toBeNull();
    expect(upliftOf([{ target: came(0, 0), control: came(10, 1) }])).toBeNull();
    expect(upliftOf([{ target: came(10, 1), control: came(10, 0) }])?.relative).toBeNull();
  });

  it.each([
    ['an effect of 5.4 %', 0.054, 0],
    ['an effect, with noise of 15 on each sum', 0.054, 15],
    ['no effect', 0, 0],
  ])('holds the truth in 92 to 98 % of 200 campaigns with %s', (_, effect, noise) => {
    const random = seeded(noise + Math.round(1e4 * effect) + 7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let [holds, significant] = [0, 0];
    for (let campaign = 0; campaign < 200; campaign += 1) {
      const strata = [0.05, 0.12, 0.08].map((rate): Stratum => {
        const noisy = (sum: GroupSum) => ({ ...sum, sum: sum.sum + noise * normal() });
        return { target: noisy(drawn(random, 6_000, rate * (1 + effect))), control: noisy(drawn(random, 2_000, rate)) };
      });
      const relative = upliftOf(strata, { noise })?.relative;
      if (relative && relative.low <= effect && effect <= relative.high) holds += 1;
      if (relative && (relative.low > 0 || relative.high < 0)) significant += 1;
    }
    expect(holds).toBeGreaterThanOrEqual(184);
    expect(holds).toBeLessThanOrEqual(196);
    if (effect === 0) expect(significant).toBeLessThanOrEqual(14);
  });
});
