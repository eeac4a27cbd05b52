import type { Issue } from '@marquee/dsl';
import { rowsOf } from './condition-tree.ts';
import { todoText } from './issues-of.ts';
import type { Json } from './json.ts';
import type { RowIssues } from './row-issues.ts';

/** The state of a draft as a whole. */
export interface DraftStanding {
  readonly unfinished: number;
  readonly wrong: number;
  /** Errors of the definition itself, of no row. */
  readonly rootErrors: readonly Issue[];
  /** Nothing has been asked for yet. */
  readonly empty: boolean;
}

/** Counts what is amiss. `countable`: something of the draft can be counted, if only everyone. */
export function standingOf(document: Json, byRow: ReadonlyMap<string, RowIssues>, countable: boolean): DraftStanding {
  const rows = rowsOf(document);
  const there = new Set(rows.map((row) => row.pointer));
  const standings = [...byRow].filter(([pointer]) => pointer !== '' && there.has(pointer)).map(([, row]) => row.standing);
  return {
    unfinished: standings.filter((standing) => standing === 'unfinished').length,
    wrong: standings.filter((standing) => standing === 'wrong').length,
    rootErrors: (byRow.get('')?.issues ?? []).filter((issue) => issue.severity === 'error'),
    empty: rows.length === 0 && countable,
  };
}

interface ToSave {
  /** The JSON tab holds text that does not read. */
  readonly unreadable: boolean;
  /** There is something that was not saved. */
  readonly unsaved: boolean;
}

/** Why a draft cannot be saved now; null when it can. */
export function saveBlockedBy({ unfinished, wrong, rootErrors, empty }: DraftStanding, { unreadable, unsaved }: ToSave): string | null {
  if (unreadable) return 'Mend the JSON to save';
  if (empty) return 'Add a condition to save';
  const todo = todoText(unfinished, wrong);
  if (todo !== null) return todo;
  if (rootErrors.length > 0) return 'Fix the definition to save';
  return unsaved ? null : 'No changes to save';
}
