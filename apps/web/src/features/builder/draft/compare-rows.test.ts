import { type Condition, canonicalText, type Definition } from '@marquee/dsl';
import { arbitraryDefinition } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows } from './compare-rows.ts';

const of = (...rows: readonly Condition[]): Definition => ({ version: 1, where: { kind: 'all', of: rows } });
const aged = (value: number): Condition => ({ kind: 'attribute', field: 'age', op: 'atLeast', value });
const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const texas: Condition = { kind: 'attribute', field: 'region', op: 'in', value: ['US-TX'] };
const saw = (genre: string, value: number): Condition => ({
  kind: 'visits',
  where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: [genre] },
  during: { kind: 'last', count: 12, unit: 'month' },
  op: 'atLeast',
  value,
});
const any = (...rows: readonly Condition[]): Condition => ({ kind: 'any', of: rows });
const not = (row: Condition): Condition => ({ kind: 'not', of: row });
const kinds = (before: Definition, after: Definition) => compareRows(before, after).map(({ kind }) => kind);

describe('two definitions, row by row', () => {
  it('have rows that were added, removed and changed, with what they say', () => {
    expect(compareRows(of(aged(18), women), of(aged(21), texas))).toEqual([
      { kind: 'changed', before: 'are aged 18 or over', after: 'are aged 21 or over', within: [] },
      { kind: 'added', before: null, after: expect.stringContaining('US-TX'), within: [] },
      { kind: 'removed', before: 'are women', after: null, within: [] },
    ]);
  });

  it('are the same where rows only moved, or are written otherwise', () => {
    expect(compareRows(of(aged(18), women), of(women, aged(18)))).toEqual([]);
    expect(compareRows({ version: 1, where: women }, of(women))).toEqual([]);
  });

  it('count a row that stands there twice twice', () => {
    expect(kinds(of(women), of(women, women))).toEqual(['added']);
    expect(kinds(of(women, women), of(women))).toEqual(['removed']);
  });

  it('pair a row with the likest: that of the same genre, or its own exclusion', () => {
    expect(compareRows(of(saw('horror', 2), aged(18)), of(saw('drama', 1), saw('horror', 3), aged(18)))).toMatchObject([
      { kind: 'added', after: expect.stringContaining('drama') },
      { kind: 'changed', before: expect.stringContaining('2'), after: expect.stringContaining('3') },
    ]);
    expect(kinds(of(saw('horror', 1)), of(not(saw('horror', 1))))).toEqual(['changed']);
  });

  it('say what changed inside a group, and that it is joined otherwise', () => {
    expect(compareRows(of(women, any(aged(18), texas)), of(women, any(aged(50), texas)))).toEqual([
      { kind: 'changed', before: 'are aged 18 or over', after: 'are aged 50 or over', within: ['any'] },
    ]);
    expect(compareRows(of(aged(18), texas), { version: 1, where: any(aged(18), texas) })).toEqual([
      { kind: 'changed', before: 'meet all of these', after: 'meet any of these', within: [] },
    ]);
  });

  it('say something whenever they mean something else, and nothing of one and the same', () => {
    const definition = arbitraryDefinition(fc);
    fc.assert(
      fc.property(definition, definition, (one, other) => {
        expect(compareRows(one, one)).toEqual([]);
        if (canonicalText(one) !== canonicalText(other)) expect(compareRows(one, other).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
