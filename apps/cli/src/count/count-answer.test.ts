import { expect, it } from 'vitest';
import { countAnswer, countedLine, countText } from './count-answer.ts';

type Counted = Parameters<typeof countAnswer>[0];
const counted = (count: Counted['count']) => ({ asOf: '2026-11-18', count, scope: 'all', pooled: 0, advice: [] }) as Counted;
const asPerson = (count: Counted['count']) => countAnswer(counted(count), true);

it('gives a person a count, one that is rough and one of too few in words of their own', () => {
  expect(countText(asPerson({ shown: true, value: 684_210 }))).toBe('684210');
  expect(countText(asPerson({ shown: true, value: 120, rough: true }))).toBe('about 120');
  expect(countText(asPerson({ shown: false, below: 50 }))).toBe('fewer than 50');
});

it('says in the answer for programs that a count is rough', () => {
  expect(asPerson({ shown: true, value: 120, rough: true })).toMatchObject({ count: 120, rough: true });
  expect(asPerson({ shown: true, value: 1_200 })).not.toHaveProperty('rough');
});

it('stops where a count of the operator is hidden', () => {
  expect(() => countAnswer(counted({ shown: false, below: 50 }), false)).toThrow(/hid a count/);
});

it.each([
  ['all' as const, 0, 'all exhibitors'],
  [['a'], 0, 'the exhibitor a'],
  [['a', 'b'], 2, '2 exhibitors: a, b, and 2 exhibitors in the pool alone'],
  [[], 1, '1 exhibitor in the pool alone'],
  [[], 0, 'no exhibitor'],
])('says whose moviegoers were counted, as far as they are told by name: %j and %i more', (scope, pooled, words) => {
  const answer = countAnswer({ ...counted({ shown: true, value: 100 }), scope, pooled }, true);
  expect(countedLine(answer, 'Mara')).toBe(`As Mara sees it, of ${words}, as of 2026-11-18.`);
});
