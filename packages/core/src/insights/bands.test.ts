import { expect, it } from 'vitest';
import { frequencyClasses, leadBands, numbersOf, partyBands, spendBands } from './bands.ts';
import type { Dimension } from './breakdowns.ts';

it('keys of numbers say the numbers that are in their bands', () => {
  for (const { key, from, to } of [...partyBands, ...leadBands, ...spendBands])
    expect(key).toBe(to === undefined ? `${from}+` : from === to ? `${from}` : `${from}-${to}`);
});

it('classes of frequency are told with the visits that they are of', () => {
  expect(frequencyClasses.map((band) => `${band.key}: ${numbersOf(band, 'visits')}`)).toEqual([
    'frequent: 12 visits and more',
    'occasional: 2 to 11',
    'infrequent: 1',
    'lapsed: 0',
  ]);
});

it('a band without words, and a class without them, do not compile', () => {
  // @ts-expect-error What people read is missing.
  const wordless: Dimension = { field: 'tickets', bands: [{ key: '1', from: 1 }] };
  // @ts-expect-error What people read is missing.
  const nameless: Dimension = { visitsMade: [{ key: 'frequent', from: 12 }] };
  expect([wordless, nameless]).toHaveLength(2);
});
