import { canonicalConditionText } from '../../canonical.ts';
import { conditionOf } from '../../conditions/registry.ts';
import type { Condition, EvaluationContext } from '../../definition.ts';
import { followReference } from '../../segments-within.ts';
import { filterOf } from '../../visit-filter/registry.ts';
import type { AudienceColumns } from './audience-columns.ts';
import type { Bits } from './bits.ts';
import type { ColumnsCompiling } from './compiling.ts';
import type { RowPick } from './pick.ts';

/** Finds a leaf: what is asked of it as one text, and how to find it among some moviegoers. */
export type FindLeaf = (text: string, make: () => RowPick) => RowPick;

/** Each leaf is found whenever it is asked for. */
export const findAnew: FindLeaf = (_, make) => make();

/** Starts to find conditions in columns. Throws, when a condition is asked for, if a reference does not resolve. */
export function startPicking(
  columns: AudienceColumns,
  context: EvaluationContext,
  find: FindLeaf = findAnew,
): (node: Condition) => RowPick {
  const shared = sharing();
  const within = (path: readonly string[]): ColumnsCompiling => {
    const compiling: ColumnsCompiling = {
      asOf: context.asOf,
      columns,
      leaf: (node, make) => find(canonicalConditionText(node), make),
      condition: (node) => conditionOf(node.kind).targets.columns(node, compiling),
      shared,
      filter: (node) => shared(JSON.stringify(node), () => filterOf(node.kind).targets.columns(node, compiling)),
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

/** One pick for each text, which remembers the rows that it was last asked for: leaves that are found together go over the same rows in turn. */
function sharing(): ColumnsCompiling['shared'] {
  const known = new Map<string, RowPick>();
  return (text, make) => {
    const pick = known.get(text) ?? rememberingLast(make());
    known.set(text, pick);
    return pick;
  };
}

function rememberingLast(pick: RowPick): RowPick {
  let last: { readonly from: number; readonly to: number; readonly bits: Bits } | undefined;
  return (from, to) => {
    if (last?.from !== from || last.to !== to) last = { from, to, bits: pick(from, to) };
    return last.bits;
  };
}
