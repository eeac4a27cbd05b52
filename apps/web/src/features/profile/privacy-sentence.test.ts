import { expect, it } from 'vitest';
import { privacySentence } from './privacy-sentence.ts';

it('says the rule, the rounding, and how many figures are hidden and why', () => {
  expect(privacySentence({ privacy: { smallest: 50, roundedTo: 10 }, hiddenCells: { small: 3, bySubtraction: 2 } })).toBe(
    'Fewer than 50 is never shown. Counts are rounded to the nearest 10, and shares are worked out from the rounded ones. 5 figures are hidden, 2 of them so that others cannot be worked out.',
  );
  expect(privacySentence({ privacy: { smallest: 10, roundedTo: 1 }, hiddenCells: { small: 1, bySubtraction: 0 } })).toBe(
    'Fewer than 10 is never shown. 1 figure is hidden.',
  );
});
