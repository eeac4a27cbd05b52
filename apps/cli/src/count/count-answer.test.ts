import { expect, it } from 'vitest';
import { countAnswer, countText } from './count-answer.ts';

type Counted = Parameters<typeof countAnswer>[0];
const counted = (count: Counted['count']) => ({ asOf: '2026-11-18', count, scope: 'all', advice: [] }) as Counted;
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
