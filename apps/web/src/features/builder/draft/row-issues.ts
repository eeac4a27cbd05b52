import type { Issue } from '@marquee/dsl';
import { isIsoShaped } from '../values/read-day.ts';
import { type Row, rowsOf } from './condition-tree.ts';
import { at, type Json, within } from './json.ts';

type Standing = 'complete' | 'unfinished' | 'wrong';

/** What is amiss with one row itself (not with the rows inside it). */
export interface RowIssues {
  readonly standing: Standing;
  readonly issues: readonly Issue[];
}

const unfinishedCodes: ReadonlySet<string> = new Set(['missing_property', 'empty_list', 'empty_group']);

/** Whether an issue only says that something is still to be filled in: absent, empty, an editor's own blank (null), or typed so far. */
export function isUnfinished(issue: Issue, document: Json): boolean {
  if (unfinishedCodes.has(issue.code)) return true;
  const value = at(document, issue.path);
  if (issue.code === 'wrong_type') return value === null || isTyped(issue, value);
  return issue.code === 'not_a_date' && typeof value === 'string' && !isIsoShaped(value);
}

/** The text of a box for numbers that is no number yet: it is kept in the number's place. */
export function isTyped(issue: Issue, value: Json | undefined): boolean {
  return issue.params.expected === 'integer' && issue.path !== '/version' && typeof value === 'string';
}

function standingOf(issues: readonly Issue[], document: Json): Standing {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length === 0) return 'complete';
  return errors.every((issue) => isUnfinished(issue, document)) ? 'unfinished' : 'wrong';
}

/** Gives each issue to the innermost row that it lies in; those of the definition itself are under ''. */
export function issuesByRow(document: Json, issues: readonly Issue[]): ReadonlyMap<string, RowIssues> {
  const rows = rowsOf(document);
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    const pointer = rowOf(rows, issue.path)?.pointer ?? '';
    found.set(pointer, [...(found.get(pointer) ?? []), issue]);
  }
  return new Map([...found].map(([pointer, own]) => [pointer, { issues: own, standing: standingOf(own, document) }]));
}

/** The innermost row that a pointer lies in. */
export function rowOf(rows: readonly Row[], pointer: string): Row | undefined {
  return rows.filter((row) => within(pointer, row.pointer)).at(-1);
}
