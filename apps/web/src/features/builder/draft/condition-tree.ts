import { rootPointer } from '@marquee/dsl';
import type { Path, TreeShape } from '@marquee/ui/tree';
import { child, isList, isObject, type Json, type JsonObject, property, text } from './json.ts';

/** A condition without the `not`s around it. `steps` leads from the condition to its core. */
interface Core {
  readonly core: Json;
  readonly nots: number;
  readonly steps: string;
}

/** Takes the `not`s off a condition. A `not` without an `of` is its own core: it is unfinished. */
function coreOf(condition: Json): Core {
  let core = condition;
  let nots = 0;
  for (let inside = notted(core); inside !== undefined; inside = notted(core)) {
    core = inside;
    nots += 1;
  }
  return { core, nots, steps: '/of'.repeat(nots) };
}
function notted(condition: Json): Json | undefined {
  return property(condition, 'kind') === 'not' ? property(condition, 'of') : undefined;
}

/** The conditions of a group; null for anything that is no group. */
export function membersOf(core: Json): readonly Json[] | null {
  const kind = property(core, 'kind');
  const of = property(core, 'of');
  return (kind === 'all' || kind === 'any') && isList(of) ? of : null;
}

/** A definition, as opposed to a condition. */
export function isDocument(node: Json): node is JsonObject {
  return isObject(node) && !Object.hasOwn(node, 'kind') && (Object.hasOwn(node, 'where') || Object.hasOwn(node, 'version'));
}

function rebuild(condition: Json, core: Json): Json {
  const inside = notted(condition);
  return inside === undefined || !isObject(condition) ? core : { ...condition, of: rebuild(inside, core) };
}

/**
 * The tree that the reader edits, over the definition itself: the root stands for the document, and a group that is excluded is one
 * row, not two.
 */
export const conditionTree: TreeShape<Json> = {
  children(node) {
    if (!isDocument(node)) return membersOf(coreOf(node).core);
    const where = property(node, 'where');
    return where === undefined ? [] : (membersOf(where) ?? [where]);
  },
  withChildren(node, children) {
    if (isDocument(node)) {
      const where = property(node, 'where');
      if (isObject(where) && membersOf(where)) return { ...node, where: { ...where, of: children } };
      const [only] = children;
      const single = children.length === 1 && only !== undefined && membersOf(only) === null;
      return { ...node, where: single ? only : { kind: 'all', of: children } };
    }
    const { core } = coreOf(node);
    return isObject(core) ? rebuild(node, { ...core, of: children }) : node;
  },
  canHold: (group) => isDocument(group) || membersOf(coreOf(group).core) !== null,
  group: (children, parent) => ({ kind: groupKind(parent) === 'all' ? 'any' : 'all', of: children }),
};

/** How the children of a node are joined. A definition with one condition reads as `all`. */
export function groupKind(node: Json): 'all' | 'any' {
  const group = isDocument(node) ? property(node, 'where') : coreOf(node).core;
  return property(group, 'kind') === 'any' ? 'any' : 'all';
}

/** The opposite of a condition: without its outer `not`, or with one. */
export function excluded(condition: Json): Json {
  return notted(condition) ?? { kind: 'not', of: condition };
}

/** One row of the tree, with where its condition and its core stand in the JSON. */
export interface Row {
  readonly path: Path;
  readonly pointer: string;
  readonly corePointer: string;
  readonly node: Json;
  readonly core: Json;
  readonly nots: number;
}

const rowsKnown = new WeakMap<object, readonly Row[]>();

/** Every row, in the order that they are read. The same list for the same definition. */
export function rowsOf(document: Json): readonly Row[] {
  if (!isDocument(document)) return [];
  const rows = rowsKnown.get(document) ?? readRows(document);
  rowsKnown.set(document, rows);
  return rows;
}

function readRows(document: JsonObject): readonly Row[] {
  const where = property(document, 'where');
  if (where === undefined) return [];
  const members = membersOf(where);
  return members ? rowsIn(members, child(rootPointer, 'of'), []) : rowsIn([where], null, []);
}

function rowsIn(members: readonly Json[], list: string | null, parent: Path): readonly Row[] {
  return members.flatMap((node, index) => {
    const path = [...parent, index];
    const pointer = list === null ? rootPointer : child(list, index);
    const { core, nots, steps } = coreOf(node);
    const corePointer = pointer + steps;
    const row = { path, pointer, corePointer, node, core, nots };
    const inside = membersOf(core);
    return inside ? [row, ...rowsIn(inside, child(corePointer, 'of'), path)] : [row];
  });
}

/** What a condition is, for the registry of editors; null for what is no condition of this version of the language. */
export function kindOf(core: Json): string | null {
  return text(property(core, 'kind')) ?? null;
}
