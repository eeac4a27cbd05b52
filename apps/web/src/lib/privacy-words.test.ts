import { expect, it } from 'vitest';
import { privacyWords } from './privacy-words.ts';

it('says that figures carry noise and need not add up, what the mark means and what is not shown', () => {
  expect(privacyWords({ smallest: 50, roundedTo: 10, deviation: 15 })).toBe(
    'Figures carry a little noise and are rounded to 10, so that they say nothing of single people; they need not add up. ≈ marks those where it may be more than a tenth. Fewer than 50 are not shown.',
  );
});

it('says nothing of noise where there is none', () => {
  expect(privacyWords({ smallest: 10, roundedTo: 1, deviation: 0 })).toBe('Fewer than 10 are not shown; larger figures are exact.');
  expect(privacyWords({ smallest: 50, roundedTo: 10, deviation: 0 })).toBe(
    'Figures are rounded to 10 and need not add up. Fewer than 50 are not shown.',
  );
  expect(privacyWords({ smallest: 0, roundedTo: 1, deviation: 0 })).toBe('Figures are exact.');
});
