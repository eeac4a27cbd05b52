import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCells } from './breakdown.ts';

const policy = { smallest: 50, roundedTo: 10 };
const partition = { partition: true, overlapping: false };
const cells = (...people: number[]) => people.map((count) => ({ people: count }));
const sizes = fc.array(fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 5_000 })), { minLength: 1, maxLength: 20 });

describe('cells of a breakdown', () => {
  it('hides every cell of fewer than the smallest, zero too, and shows the rest where cells do not add up to a total', () => {
    expect(hideCells(policy, cells(0, 49, 50, 900), { partition: false, overlapping: false })).toEqual(['small', 'small', null, null]);
  });

  it('hides the smallest other cell with a single small one', () => {
    expect(hideCells(policy, cells(700, 300, 120, 12), partition)).toEqual([null, null, 'bySubtraction', 'small']);
    // None is a small number too: with one empty cell hidden, its neighbour goes.
    expect(hideCells(policy, cells(700, 300, 120, 0), partition)).toEqual([null, null, 'bySubtraction', 'small']);
  });

  it('hides one more where the small ones together are still fewer than the smallest', () => {
    expect(hideCells(policy, cells(700, 300, 12, 20), partition)).toEqual([null, 'bySubtraction', 'small', 'small']);
    expect(hideCells(policy, cells(700, 300, 30, 20), partition)).toEqual([null, null, 'small', 'small']);
  });

  it('leaves the rest where several cells are empty and nothing else is small', () => {
    expect(hideCells(policy, cells(700, 300, 0, 0), partition)).toEqual([null, null, 'small', 'small']);
  });

  it('hides everything where nothing is left to hide behind', () => {
    expect(hideCells(policy, cells(700, 3), partition)).toEqual(['bySubtraction', 'small']);
    expect(hideCells(policy, cells(3), partition)).toEqual(['small']);
  });

  it('shows every cell to the operator', () => {
    fc.assert(
      fc.property(sizes, (people) => {
        expect(hideCells({ smallest: 0, roundedTo: 1 }, cells(...people), partition)).toEqual(people.map(() => null));
      }),
    );
  });

  it('never shows a small cell, and never leaves a group of fewer than the smallest as total less what is shown', () => {
    fc.assert(
      fc.property(sizes, (people) => {
        const hidden = hideCells(policy, cells(...people), partition);
        const shown = people.filter((_, index) => hidden[index] === null);
        const rest = people.filter((_, index) => hidden[index] !== null);
        expect(shown.every((count) => count >= policy.smallest)).toBe(true);
        const together = rest.reduce((sum, count) => sum + count, 0);
        if (rest.length > 0 && shown.length > 0) expect(together === 0 ? rest.length >= 2 : together >= policy.smallest).toBe(true);
        if (rest.length === 1) expect(shown).toHaveLength(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not rely on people who stand behind several cells at once', () => {
    // Thirty people behind each of three cells may be the same thirty.
    const hidden = hideCells(policy, cells(30, 30, 30, 400, 90), { partition: true, overlapping: true });
    expect(hidden).toEqual(['small', 'small', 'small', null, 'bySubtraction']);
  });
});
