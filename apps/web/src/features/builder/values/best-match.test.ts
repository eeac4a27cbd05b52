import { expect, it } from 'vitest';
import { bestMatch } from './best-match.ts';

const labels = ['visited at least…', 'site region', 'region', 'age', 'genre', 'pages'];

it('is what is called just so, whatever stands before it', () => {
  expect(bestMatch(labels, 'region')).toBe(2);
  expect(bestMatch(labels, ' Region ')).toBe(2);
  expect(bestMatch(labels, 'age')).toBe(3);
});

it('is else the first that begins so, and else the first of all', () => {
  expect(bestMatch(labels, 'reg')).toBe(2);
  expect(bestMatch(labels, 'gion')).toBe(0);
  expect(bestMatch(labels, '')).toBe(0);
  expect(bestMatch([], 'x')).toBe(0);
});
