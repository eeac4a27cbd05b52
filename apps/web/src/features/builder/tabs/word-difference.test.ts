import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

const sentence = fc
  .array(fc.constantFrom('aged', '18', 'or', 'over', 'Texas'), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const without = (kind: string, before: string, after: string) =>
  wordDifference(before, after)
    .filter((change) => change.kind !== kind)
    .map((change) => change.text)
    .join(' ');

it('without what came it is the old sentence, without what went the new one', () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      expect(without('added', before, after)).toBe(before);
      expect(without('removed', before, after)).toBe(after);
    }),
  );
});

it('keeps what stayed', () => {
  expect(wordDifference('aged 18 or over', 'aged 21 or over')).toEqual([
    { kind: 'same', text: 'aged' },
    { kind: 'removed', text: '18' },
    { kind: 'added', text: '21' },
    { kind: 'same', text: 'or over' },
  ]);
});
