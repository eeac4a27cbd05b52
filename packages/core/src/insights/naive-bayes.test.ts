import { expect, test } from 'vitest';
import { neverRising, scoreAtShare, weightOf } from './naive-bayes.ts';

const counts = { audience: 1_000, everyone: 10_000, exclusive: false };

test('what the audience has twice as often weighs more than nothing, what it has as often weighs nothing', () => {
  expect(weightOf({ ...counts, audienceWith: 500, everyoneWith: 2_500 })).toBeGreaterThan(500);
  expect(Math.abs(weightOf({ ...counts, audienceWith: 300, everyoneWith: 3_000 }))).toBeLessThan(5);
  expect(weightOf({ ...counts, audienceWith: 50, everyoneWith: 5_000 })).toBeLessThan(-1_000);
});

test('a weight is the logarithm of odds in thousandths, against everybody else, with a prior of 25', () => {
  const inside = (500 + 25 * 0.25) / 1_025;
  const outside = (2_000 + 25 * 0.25) / 9_025;
  const odds = (inside / (1 - inside)) * ((1 - outside) / outside);
  expect(weightOf({ ...counts, audienceWith: 500, everyoneWith: 2_500 })).toBe(Math.round(1_000 * Math.log(odds)));
  expect(weightOf({ ...counts, audienceWith: 500, everyoneWith: 2_500, exclusive: true })).toBe(
    Math.round(1_000 * Math.log(inside / outside)),
  );
});

test('no single feature weighs more than odds of 20 to 1, and nobody to compare with weighs nothing', () => {
  expect(weightOf({ ...counts, audienceWith: 1_000, everyoneWith: 1_000 })).toBe(Math.round(1_000 * Math.log(20)));
  expect(weightOf({ audience: 0, audienceWith: 0, everyone: 10, everyoneWith: 5, exclusive: false })).toBe(0);
  expect(weightOf({ audience: 10, audienceWith: 5, everyone: 10, everyoneWith: 5, exclusive: false })).toBe(0);
});

test('rates that rise are pooled with their neighbours by size', () => {
  const rates = neverRising([
    { part: 50, whole: 100 },
    { part: 10, whole: 100 },
    { part: 60, whole: 200 },
    { part: 5, whole: 100 },
  ]);
  expect(rates).toEqual([0.5, 70 / 300, 70 / 300, 0.05]);
});

test('a score lies between those whose shares are known', () => {
  const points = [
    { score: -100, share: 100 },
    { score: 0, share: 40 },
    { score: 200, share: 10 },
    { score: 500, share: 0 },
  ];
  expect(scoreAtShare(points, 25)).toBe(100);
  expect(scoreAtShare(points, 10)).toBe(200);
  expect(scoreAtShare(points, 1)).toBe(470);
});
