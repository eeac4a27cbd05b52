import { expect, test } from 'vitest';
import { farWords, howWords, took } from './words.ts';

test('a run says how it began, and by whom', () => {
  expect(howWords({ how: 'upload', by: { id: 'u1', name: 'Priya Raman' } })).toBe('Upload by Priya Raman');
  expect(howWords({ how: 'replay', by: { id: 'gone', name: null } })).toBe('Replay of dead letters by gone');
  expect(howWords({ how: 'folder', by: { id: 'operator', name: null } })).toBe('Folder, from the command line');
  expect(howWords({ how: 'push', by: null })).toBe('Pushes of an hour');
});

test('how long it took is said in two units at most', () => {
  expect([0.2, 12.4, 60, 185, 3_600, 3_840].map(took)).toEqual(['under 1 s', '12 s', '1 min 0 s', '3 min 5 s', '1 h 0 min', '1 h 4 min']);
});

test('one under way says what is known of how far it is', () => {
  expect(farWords({ phase: 'reading', part: 0.419, rowsPerSecond: 12_000, secondsLeft: 65 })).toBe(
    'Reading, 41%, 12,000 rows a second, about 1 min 5 s left',
  );
  expect(farWords({ phase: 'folding', part: 1, rowsPerSecond: 0, secondsLeft: null })).toBe('Rows become visits');
  expect(farWords({ phase: 'replaying', part: null, rowsPerSecond: null, secondsLeft: null })).toBe('Replaying');
});
