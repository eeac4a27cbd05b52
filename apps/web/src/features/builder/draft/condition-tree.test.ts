import { nodeAt, removeAt, wrapAt } from '@marquee/ui/tree';
import { describe, expect, it } from 'vitest';
import { conditionTree, excluded, rowsOf } from './condition-tree.ts';
import { at, type Json } from './json.ts';

const gender = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const age = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
const nested = {
  version: 1,
  where: { kind: 'all', of: [gender, { kind: 'not', of: { kind: 'any', of: [age, { kind: 'not', of: gender }] } }] },
};

describe('the tree over a definition', () => {
  it('shows an excluded group as one row whose children are the group’s', () => {
    expect(conditionTree.children(nested.where.of[1] ?? null)).toEqual([age, { kind: 'not', of: gender }]);
    expect(rowsOf(nested).map((row) => [row.path, row.pointer, row.corePointer])).toEqual([
      [[0], '/where/of/0', '/where/of/0'],
      [[1], '/where/of/1', '/where/of/1/of'],
      [[1, 0], '/where/of/1/of/of/0', '/where/of/1/of/of/0'],
      [[1, 1], '/where/of/1/of/of/1', '/where/of/1/of/of/1/of'],
    ]);
  });

  it('gives rows whose pointers lead to their conditions', () => {
    for (const row of rowsOf(nested)) {
      expect(at(nested, row.pointer)).toEqual(row.node);
      expect(at(nested, row.corePointer)).toEqual(row.core);
      expect(nodeAt(conditionTree, nested, row.path)).toEqual(row.node);
    }
  });

  it('leaves a definition of one condition as it is, and makes a group when a second comes', () => {
    const one = { version: 1, where: age };
    expect(conditionTree.children(one)).toEqual([age]);
    expect(conditionTree.withChildren(one, [gender])).toEqual({ version: 1, where: gender });
    expect(conditionTree.withChildren(one, [age, gender])).toEqual({ version: 1, where: { kind: 'all', of: [age, gender] } });
    expect(wrapAt(conditionTree, one, [0])?.root).toEqual({ version: 1, where: { kind: 'all', of: [{ kind: 'any', of: [age] }] } });
  });

  it('keeps the not of a group when its children change', () => {
    expect(removeAt(conditionTree, nested, [1, 0])?.root).toEqual({
      version: 1,
      where: { kind: 'all', of: [gender, { kind: 'not', of: { kind: 'any', of: [{ kind: 'not', of: gender }] } }] },
    });
  });

  it('excluding twice is no change', () => {
    expect(excluded(excluded(age))).toEqual(age);
  });

  it('survives anything that is no definition', () => {
    const drafts: readonly Json[] = [
      null,
      3,
      'x',
      [],
      {},
      { version: 1 },
      { where: 5 },
      { where: { kind: 'all' } },
      { where: { kind: 'not' } },
    ];
    for (const draft of drafts) expect(() => rowsOf(draft)).not.toThrow();
    expect(rowsOf({ where: { kind: 'not' } }).map((row) => row.nots)).toEqual([0]);
  });
});
