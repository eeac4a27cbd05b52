import { conditionKinds } from '@marquee/dsl';
import { isDocument, membersOf } from './condition-tree.ts';
import { isList, isObject, type Json, property } from './json.ts';
import { readJson } from './use-draft.ts';

/** A row as it travels by the clipboard: its JSON, which the JSON tab and the command line take too. */
export function copiedRow(node: Json): string {
  return JSON.stringify(node, null, 2);
}

/** The rows that a text holds: one condition, a list of them, or all of a definition. None where it holds anything else. */
export function pastedRows(text: string): readonly Json[] {
  const pasted = readJson(text);
  if (pasted === undefined) return [];
  const where = isDocument(pasted) ? property(pasted, 'where') : undefined;
  const rows = where !== undefined ? (membersOf(where) ?? [where]) : isList(pasted) ? pasted : [pasted];
  return rows.every(isCondition) ? rows : [];
}

const kinds: readonly string[] = conditionKinds;

function isCondition(value: Json): boolean {
  const kind = property(value, 'kind');
  return isObject(value) && typeof kind === 'string' && kinds.includes(kind);
}
