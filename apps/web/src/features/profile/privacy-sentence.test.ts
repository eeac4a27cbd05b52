import { expect, it } from 'vitest';
import { privacySentence } from './privacy-sentence.ts';

it('says the rule, the noise, and how many figures are hidden', () => {
  expect(privacySentence({ privacy: { smallest: 50, roundedTo: 10, deviation: 15 }, hiddenCells: 5 })).toMatch(
    /^Figures carry a little noise .* Fewer than 50 are not shown\. 5 figures are hidden here\.$/,
  );
  expect(privacySentence({ privacy: { smallest: 10, roundedTo: 1, deviation: 0 }, hiddenCells: 1 })).toBe(
    'Fewer than 10 are not shown; larger figures are exact. 1 figure is hidden here.',
  );
  expect(privacySentence({ privacy: { smallest: 10, roundedTo: 1, deviation: 0 }, hiddenCells: 0 })).not.toContain('hidden');
});
