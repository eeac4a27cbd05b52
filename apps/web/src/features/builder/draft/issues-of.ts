import type { Issue } from '@marquee/dsl';
import { type Row, rowsOf } from './condition-tree.ts';
import { deepRowIssues } from './depth.ts';
import type { Json } from './json.ts';
import { parsed } from './parsed.ts';
import { rowOf } from './row-issues.ts';

/** Issues that only the server could find, by the text of the row they are in, with their place inside it. */
export type Refused = ReadonlyMap<string, readonly Issue[]>;

/** Everything amiss with a draft: what the language says, and what the server said of rows that still say the same. */
export function issuesOf(document: Json, refused: Refused, currency?: string): readonly Issue[] {
  const read = parsed(document, currency);
  const said = read.ok ? read.advice : read.issues;
  const own = [...said, ...deepRowIssues(document, said)];
  if (refused.size === 0) return own;
  return [
    ...own,
    ...rowsOf(document).flatMap((row) => (refused.get(textOf(row)) ?? []).map((issue) => ({ ...issue, path: row.pointer + issue.path }))),
  ];
}

/** Adds what the server found, so that the rows are left out until they are changed. The same map when nothing is new. */
export function withRefused(refused: Refused, document: Json, found: readonly Issue[]): Refused {
  const rows = rowsOf(document);
  const next = new Map(refused);
  let changed = false;
  for (const issue of found) {
    const row = rowOf(rows, issue.path);
    if (!row) continue;
    const inside = { ...issue, path: issue.path.slice(row.pointer.length) };
    const before = next.get(textOf(row)) ?? [];
    if (before.some((known) => known.code === inside.code && known.path === inside.path)) continue;
    next.set(textOf(row), [...before, inside]);
    changed = true;
  }
  return changed ? next : refused;
}

function textOf(row: Row): string {
  return JSON.stringify(row.node);
}

/** "the unfinished row and 2 rows with an error"; null when every row is counted. */
export function withoutText(unfinished: number, wrong: number): string | null {
  const parts = [
    unfinished === 0 ? null : unfinished === 1 ? 'the unfinished row' : `${unfinished} unfinished rows`,
    wrong === 0 ? null : wrong === 1 ? 'the row with an error' : `${wrong} rows with an error`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' and ');
}

/** What to do before a draft can be saved; null when nothing is. */
export function todoText(unfinished: number, wrong: number): string | null {
  const rows = (count: number) => `${count} row${count === 1 ? '' : 's'}`;
  if (unfinished > 0 && wrong > 0) return `Fix ${rows(wrong)} and finish ${unfinished} to save`;
  if (wrong > 0) return `Fix ${rows(wrong)} to save`;
  return unfinished > 0 ? `Finish ${rows(unfinished)} to save` : null;
}
