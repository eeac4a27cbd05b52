import { describe, expect, it } from 'vitest';
import { draftOf, faultsOf, inputOf, outOfHundred, type Rules, settingsFor, within } from './words.ts';

const rules: Rules = {
  smallest: 50,
  roundedTo: 10,
  deviation: 15,
  mostNoise: 45,
  budget: { day: 4_000, variants: 100 },
  guessed: { pair: 0.509, variants: 0.591, day: 0.85 },
  shown: 6,
  rough: 1,
};

it('says how often a guess is right, and never that it is certain when it is not', () => {
  expect(outOfHundred(0.591)).toBe('59 of 100');
  expect(outOfHundred(0.998)).toBe('over 99 of 100');
  expect(outOfHundred(1)).toBe('100 of 100');
});

it('says what noise does to a figure', () => {
  expect(within(15, 100)).toBe('± 15 %');
  expect(within(15, 1_000)).toBe('± 1.5 %');
  expect(within(15, 10_000)).toBe('± 0.15 %');
  expect(within(0, 1_000)).toBe('exact');
});

it('names the settings that change, and no others', () => {
  expect(settingsFor(rules, rules)).toEqual([]);
  expect(settingsFor(rules, { ...rules, smallest: 100, budget: { day: 4_000, variants: 60 } })).toEqual([
    'FIGURES_FROM=100',
    'FIGURES_OF_ONE_AUDIENCE=60',
  ]);
});

describe('what is typed', () => {
  it('has no fault as the rules are, and is asked as numbers', () => {
    expect(faultsOf(draftOf(rules))).toEqual({});
    expect(inputOf(draftOf(rules))).toEqual({ deviation: 15, smallest: 50, variants: 100, day: 4_000 });
  });

  it.each([
    ['deviation', '17'],
    ['deviation', '-1'],
    ['deviation', 'x'],
    ['smallest', '55'],
    ['smallest', '40'],
    ['smallest', ''],
    ['variants', '0'],
    ['variants', '1.5'],
    ['day', ' '],
  ] as const)('is refused at its place: %s of “%s”', (field, typed) => {
    expect(Object.keys(faultsOf({ ...draftOf(rules), [field]: typed }))).toEqual([field]);
  });
});
