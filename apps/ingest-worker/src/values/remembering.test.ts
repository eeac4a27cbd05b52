import { expect, it } from 'vitest';
import { remembering } from './remembering.ts';

it('answers a text once, whatever the answer was, and forgets what was worked out longest ago', () => {
  const asked: string[] = [];
  const length = remembering((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  }, 2);
  expect(['', '', 'ab', '', 'abc', '', 'ab'].map(length)).toEqual([null, null, 2, null, 3, null, 2]);
  expect(asked).toEqual(['', 'ab', 'abc', '', 'ab']);
});
