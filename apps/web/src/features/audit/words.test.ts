import { expect, it } from 'vitest';
import { changesOf, whoIs, wordsOf } from './words.ts';

it('says what was done in words, and the plain name of what has none', () => {
  expect(wordsOf('people.suspend')).toBe('Suspended a person');
  expect(wordsOf('filmMatches.takeBack')).toBe('Film matches: take back');
});

it('names who did it, and what stands for nobody', () => {
  const who = (id: string, name: string | null = null) => whoIs({ id, name });
  expect([who('per_1', 'Priya'), who('per_1'), who('operator'), who('nobody')]).toEqual(['Priya', 'per_1', 'Operator', 'Nobody signed in']);
});

it('puts what was before beside what is after, part by part', () => {
  const changes = changesOf({ changedFrom: { exhibitors: [], role: 'analyst' }, changedTo: { exhibitors: ['a', 'b'], name: 'New' } });
  expect(changes).toEqual([
    { what: 'exhibitors', before: 'none', after: 'a, b' },
    { what: 'role', before: 'analyst', after: null },
    { what: 'name', before: null, after: 'New' },
  ]);
  expect(changesOf({ changedFrom: null, changedTo: null })).toEqual([]);
});
