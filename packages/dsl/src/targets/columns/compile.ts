import { canonicalConditionText } from '../../canonical.ts';
import { conditionOf } from '../../conditions/registry.ts';
import type { Condition, EvaluationContext } from '../../definition.ts';
import { followReference } from '../../segments-within.ts';
import { filterOf } from '../../visit-filter/registry.ts';
import type { AudienceColumns } from './audience-columns.ts';
import type { Bits } from './bits.ts';
import type { ColumnsCompiling } from './compiling.ts';
import type { RowPick } from './pick.ts';
import { addUp } from './scores.ts';
import { type ListVisits, type VisitsIn, visitsIn } from './window.ts';

/** Finds a leaf: what is asked of it as one text, and how to find it among some moviegoers. */
export type FindLeaf = (text: string, make: () => RowPick) => RowPick;

/** Each leaf is found whenever it is asked for. */
export const findAnew: FindLeaf = (_, make) => make();

/** Starts to find conditions in columns. Throws, when a condition is asked for, if a reference does not resolve. */
export function startPicking(
  columns: AudienceColumns,
  context: EvaluationContext,
  find: FindLeaf = findAnew,
  listing: VisitsIn = visitsIn,
): (node: Condition) => RowPick {
  const lists = new Map<string, ListVisits>();
  const filters = new Map<string, RowPick>();
  const scores = new Map<string, (from: number, to: number) => Int32Array>();
  const within = (path: readonly string[]): ColumnsCompiling => {
    const compiling: ColumnsCompiling = {
      asOf: context.asOf,
      columns,
      leaf: (node, make) => find(canonicalConditionText(node), make),
      condition: (node) => conditionOf(node.kind).targets.columns(node, compiling),
      visitsIn: (basis, days) => once(lists, `${basis} ${days.from} ${days.to}`, () => rememberingLast(listing(columns, basis, days))),
      filter: (node) => once(filters, JSON.stringify(node), () => rememberingLast(filterOf(node.kind).targets.columns(node, compiling))),
      scores: (features) => once(scores, JSON.stringify(features), () => rememberingLast(addUp(features, compiling))),
      segment(id, version) {
        const found = followReference(context.resolve, path, id, version);
        return { where: found.definition.where, inside: within(found.path) };
      },
    };
    return compiling;
  };
  return within([]).condition;
}

/** The moviegoers whom a condition of a parsed definition holds for. */
export function pickAll(columns: AudienceColumns, node: Condition, context: EvaluationContext): Bits {
  return startPicking(columns, context)(node)(0, columns.moviegoers);
}

function once<T>(known: Map<string, T>, text: string, make: () => T): T {
  const one = known.get(text) ?? make();
  known.set(text, one);
  return one;
}

/** Remembers what it was last asked, and its answer: leaves that are found together ask the same of the same rows, one after another. */
function rememberingLast<Asked extends readonly unknown[], T>(answer: (...asked: Asked) => T): (...asked: Asked) => T {
  let last: { readonly asked: Asked; readonly given: T } | undefined;
  return (...asked) => {
    const before = last;
    if (before && asked.every((one, at) => one === before.asked[at])) return before.given;
    const given = answer(...asked);
    last = { asked, given };
    return given;
  };
}
