import { expect, it } from 'vitest';
import { waitAfter } from './try-again.ts';

it.each([
  ['the first failure', 1, 1, null, 10_000],
  ['the first, by the least chance', 1, 0, null, 5_000],
  ['the second', 2, 1, null, 20_000],
  ['the ninth', 9, 1, null, 2_560_000],
  ['no more than an hour', 10, 1, null, 3_600_000],
  ['after very many', 5_000, 0, null, 1_800_000],
  ['longer where the system asks for it', 1, 1, 90_000, 90_000],
  ['not shorter', 3, 1, 1_000, 40_000],
  ['no more than a day', 1, 1, 1e12, 86_400_000],
])('%s', (_, failures, chance, asked, wait) => expect(waitAfter(failures, chance, asked)).toBe(wait));
