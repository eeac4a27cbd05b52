import { groupOf, variantOf } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { drawBySalt } from '../../src/campaigns/draw.ts';

const campaigns = 200;
const people = 2_000;
const ids = Array.from({ length: people }, (_, i) => `north:${i}`);
const salts = Array.from({ length: campaigns }, (_, i) => `salt-${i}`);
/** The sum of the squares of so many standard deviations: about as many as there are, and seldom four deviations from it. */
const isChiSquare = (squares: readonly number[]) => {
  const sum = squares.reduce((all, one) => all + one, 0);
  expect(Math.abs(sum - squares.length)).toBeLessThan(4 * Math.sqrt(2 * squares.length));
};
const squareOf = (count: number, of: number, share: number) => (count - of * share) ** 2 / (of * share * (1 - share));

describe('chance by a salt', () => {
  it('is what anybody works out who has the salt', () => {
    // The first 48 bits of the SHA-256 of "salt/north:1", as a part of 2^48.
    expect(drawBySalt('salt', 'north:1')).toBe(76453708795975 / 2 ** 48);
  });

  it('holds out the share chosen, in each of many campaigns', () => {
    const control = salts.map((salt) => ids.filter((id) => groupOf(drawBySalt, salt, id, 0.2) === 'control').length);
    isChiSquare(control.map((count) => squareOf(count, people, 0.2)));
  });

  it('draws the groups of two campaigns, and groups and variants, as if they had nothing to do with each other', () => {
    const isIn = salts.map((salt) => new Set(ids.filter((id) => groupOf(drawBySalt, salt, id, 0.2) === 'control')));
    const both = isIn.slice(1).map((one, at) => [...one].filter((id) => isIn[at]?.has(id)).length);
    isChiSquare(both.map((count) => squareOf(count, people, 0.04)));
    const first = salts.map((salt, at) => [...(isIn[at] ?? [])].filter((id) => variantOf(drawBySalt, salt, id, [1, 3]) === 0).length);
    isChiSquare(first.map((count, at) => squareOf(count, isIn[at]?.size ?? 0, 0.25)));
  });

  it('gives each variant its weight', () => {
    for (const weights of [[1], [1, 1], [2, 1, 1]]) {
      const all = weights.reduce((sum, one) => sum + one, 0);
      for (const [variant, weight] of weights.entries()) {
        const counts = salts.slice(0, 50).map((salt) => ids.filter((id) => variantOf(drawBySalt, salt, id, weights) === variant).length);
        if (weights.length === 1) expect(new Set(counts)).toEqual(new Set([people]));
        else isChiSquare(counts.map((count) => squareOf(count, people, weight / all)));
      }
    }
  });
});
