import { expect, it } from 'vitest';
import { comparedIn, comparedText } from './compared.ts';

it('reads what it writes', () => {
  for (const compared of [
    { from: 1, to: 12 },
    { from: 3, to: 'draft' },
    { from: 'draft', to: 3 },
  ] as const)
    expect(comparedIn(comparedText(compared))).toEqual(compared);
});

it.each([null, '', '1', '1..', '..2', '0..1', '1..2..3', '01..2', '1.5..2', 'a..b', '1..9999999999', 'draft'])(
  'finds no two versions in %j',
  (text) => {
    expect(comparedIn(text)).toBeNull();
  },
);
