import { describe, expect, it } from 'vitest';
import type { RowInput } from './condition-rows.tsx';
import { rowsOf } from './draft/condition-tree.ts';
import { issuesOf } from './draft/issues-of.ts';
import { type Json, withAt } from './draft/json.ts';
import { issuesByRow } from './draft/row-issues.ts';
import { rowViews } from './use-row-views.ts';

const names = {
  currency: 'USD',
  value: (_: string, value: string) => value,
  segment: () => undefined,
  campaign: () => undefined,
  lookalike: () => undefined,
  remember: () => {},
};
const edit = () => {};
const aged = (value: Json) => ({ kind: 'attribute', field: 'age', op: 'atLeast', value });
const many: Json = { version: 1, where: { kind: 'all', of: Array.from({ length: 200 }, (_, index) => aged(index)) } };

function inputsOf(document: Json, own = 1_000): readonly RowInput[] {
  const issues = issuesOf(document, new Map());
  const byRow = issuesByRow(document, issues);
  return rowsOf(document).map((row) => ({
    row,
    lead: 'and',
    name: JSON.stringify(row.node),
    issues: byRow.get(row.pointer),
    counts: { own: { shown: true, value: own }, effect: { word: 'keeps', percent: 12.5 } },
    uncounted: false,
    unanswered: false,
    highlighted: false,
    building: { document, issues, names, readOnly: false, asOf: '2026-11-18', coarse: false, segmentId: null, personId: null, edit },
  }));
}
const changed = (before: readonly unknown[], after: readonly unknown[]) =>
  after.flatMap((view, row) => (view === before[row] ? [] : [row]));

describe('the views of 200 rows', () => {
  it('stay the same but for the row that is typed in, readable or not', () => {
    const view = rowViews();
    const before = inputsOf(many).map(view);
    const typed = inputsOf(withAt(many, '/where/of/120/value', 'abc')).map(view);
    expect(changed(before, typed)).toEqual([120]);
    const readable = inputsOf(withAt(many, '/where/of/120/value', 33)).map(view);
    expect(changed(typed, readable)).toEqual([120]);
  });

  it('stay the same when an answer brings the same numbers, and are new where it brings others', () => {
    const view = rowViews();
    const before = inputsOf(many).map(view);
    expect(changed(before, inputsOf(many).map(view))).toEqual([]);
    expect(changed(before, inputsOf(many, 2_000).map(view))).toHaveLength(200);
  });

  it('follow a row that moves: what it edits is elsewhere now', () => {
    const view = rowViews();
    const before = inputsOf(many).map(view);
    const after = inputsOf(withAt(many, '/where/of/199', undefined)).map(view);
    expect(changed(before, after)).toEqual([]);
    const shifted = inputsOf(withAt(many, '/where/of/0', undefined)).map(view);
    expect(changed(before, shifted)).toHaveLength(199);
  });
});
