import { expect, it } from 'vitest';
import { issuesOf } from './issues-of.ts';
import type { Json } from './json.ts';
import { issuesByRow } from './row-issues.ts';
import { saveBlockedBy, standingOf } from './standing.ts';
import { emptyDefinition } from './templates.ts';

const aged = (value: Json): Json => ({ kind: 'attribute', field: 'age', op: 'atLeast', value });
const all = (...of: readonly Json[]): Json => ({ version: 1, where: { kind: 'all', of } });
const blockedBy = (document: Json, { unreadable = false, unsaved = true, countable = true } = {}) =>
  saveBlockedBy(standingOf(document, issuesByRow(document, issuesOf(document, new Map())), countable), { unreadable, unsaved });

it('is not saved while something is amiss, and the first thing to do is said', () => {
  expect(blockedBy(all(aged(18)))).toBeNull();
  expect(blockedBy(all(aged(18)), { unsaved: false })).toBe('No changes to save');
  expect(blockedBy(emptyDefinition)).toBe('Add a condition to save');
  expect(blockedBy(all(aged(18), { kind: 'attribute', field: 'tier', op: 'in', value: [] }))).toBe('Finish 1 row to save');
  expect(blockedBy(all(aged(-4.5), { kind: 'attribute', field: 'tier', op: 'in', value: [] }))).toBe('Fix 1 row and finish 1 to save');
  expect(blockedBy({ version: 9, where: aged(18) })).toBe('Fix the definition to save');
  expect(blockedBy(all(aged(18)), { unreadable: true })).toBe('Mend the JSON to save');
});
