import { type Issue, rootPointer } from '@marquee/dsl';
import { conditionTree, isDocument, membersOf, type Row, rowsOf } from './condition-tree.ts';
import { isObject, type Json, property, within } from './json.ts';
import { rowOf } from './row-issues.ts';

/** What can be counted of a draft: the definition without the rows that cannot be evaluated. */
export interface Pruned {
  /** Null when no row is left: everyone in scope. */
  readonly definition: Json | null;
  /** Pointer in the pruned definition → pointer in the draft, for each condition that is left. */
  readonly back: ReadonlyMap<string, string>;
  /** Pointers in the draft of the rows left out, outermost only. */
  readonly leftOut: readonly string[];
}

/**
 * Leaves out every row with an error of its own, and groups that this empties. Null when the definition itself is wrong (not a
 * definition, too large …), so that there is nothing to count.
 */
export function prune(document: Json, issues: readonly Issue[]): Pruned | null {
  if (!isDocument(document)) return null;
  const rows = rowsOf(document);
  const bad = new Set<string>();
  for (const issue of issues) {
    if (issue.severity !== 'error') continue;
    const row = rowOf(rows, issue.path);
    if (row) bad.add(row.pointer);
    else if (!isEmptyRoot(document, issue)) return null;
  }
  const below = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = row.path.slice(0, -1).join('.');
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const inside = (path: readonly number[]) => below.get(path.join('.')) ?? [];
  const keep = (row: Row): boolean => !bad.has(row.pointer) && (membersOf(row.core) === null || inside(row.path).some(keep));
  const leftOut: string[] = [];
  const build = (parent: readonly number[]): { readonly node: Json; readonly row: Row }[] =>
    inside(parent).flatMap((row) => {
      if (!keep(row)) {
        leftOut.push(row.pointer);
        return [];
      }
      const members = membersOf(row.core) ? build(row.path) : null;
      const node = members
        ? conditionTree.withChildren(
            row.node,
            members.map((kept) => kept.node),
          )
        : row.node;
      return [{ row, node }];
    });
  const kept = build([]);
  if (kept.length === 0) return { definition: null, back: new Map(), leftOut };
  const definition = withRows(
    document,
    kept.map((one) => one.node),
  );
  return { definition, leftOut, back: mapBack(definition, document, rows.filter(keptWith(leftOut))) };
}

function keptWith(leftOut: readonly string[]): (row: Row) => boolean {
  return (row) => !leftOut.some((pointer) => within(row.pointer, pointer));
}

/** A definition in which nothing has been said yet is empty, not wrong. */
function isEmptyRoot(document: Json, issue: Issue): boolean {
  const where = property(document, 'where');
  if (where === undefined) return issue.code === 'missing_property' && issue.path === '';
  return issue.code === 'empty_group' && membersOf(where)?.length === 0;
}

function withRows(document: Json, nodes: readonly Json[]): Json {
  const where = property(document, 'where');
  const grouped = where !== undefined && membersOf(where) !== null;
  if (isObject(document) && !grouped && nodes[0] !== undefined) return { ...document, where: nodes[0] };
  return conditionTree.withChildren(document, nodes);
}

/** Rows keep their order, so the n-th row of the pruned definition is the n-th kept row of the draft. */
function mapBack(definition: Json, document: Json, kept: readonly Row[]): ReadonlyMap<string, string> {
  const back = new Map<string, string>([
    ['', ''],
    [rootPointer, rootOf(document)],
  ]);
  for (const [place, row] of rowsOf(definition).entries()) {
    const original = kept[place];
    if (!original) continue;
    for (let depth = 0; depth <= row.nots; depth += 1) back.set(row.pointer + '/of'.repeat(depth), original.pointer + '/of'.repeat(depth));
  }
  return back;
}

function rootOf(document: Json): string {
  return property(document, 'where') === undefined ? '' : rootPointer;
}

/** The pointer in the draft of an issue that was found in the pruned definition. */
export function pointerBack(pruned: Pruned, pointer: string): string {
  let base = pointer;
  while (base !== '' && !pruned.back.has(base)) base = base.slice(0, base.lastIndexOf('/'));
  return (pruned.back.get(base) ?? base) + pointer.slice(base.length);
}
