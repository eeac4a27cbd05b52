import type { Issue } from '@marquee/dsl';
import { type Row, rowsOf } from './condition-tree.ts';
import { at, type Json, within } from './json.ts';

type Standing = 'complete' | 'unfinished' | 'wrong';

/** What is amiss with one row itself (not with the rows inside it). */
export interface RowIssues {
  readonly standing: Standing;
  readonly issues: readonly Issue[];
}

const unfinishedCodes: ReadonlySet<string> = new Set(['missing_property', 'empty_list', 'empty_group']);

/** Whether an issue only says that something is still to be filled in: absent, empty, or an editor's own blank (null). */
export function isUnfinished(issue: Issue, document: Json): boolean {
  return unfinishedCodes.has(issue.code) || (issue.code === 'wrong_type' && at(document, issue.path) === null);
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
