import type { ShownOrHidden } from '../../../lib/format.ts';
import { groupKind, rowsOf } from '../draft/condition-tree.ts';
import { type Json, withAt } from '../draft/json.ts';

export interface WithoutRow {
  /** The row, in the definition that was asked of. */
  readonly pointer: string;
  readonly without: ShownOrHidden;
}

/** Nobody asked for these counts, so they must not keep the engine busy. */
const mostAsked = 8;

/** The rows of which one may be taken out so that more match: those that all have to be met, where there are several and not too many. */
export function rowsToSpare(definition: Json): readonly string[] {
  if (groupKind(definition) === 'any') return [];
  const rows = rowsOf(definition).filter((row) => row.path.length === 1);
  return rows.length > 1 && rows.length <= mostAsked ? rows.map((row) => row.pointer) : [];
}

/** The row without which there would be most, where that is enough to be shown. Of two with as many, the first. */
export async function helpsMost(definition: Json, countOf: (without: Json) => Promise<ShownOrHidden>): Promise<WithoutRow | null> {
  let best: { readonly row: WithoutRow; readonly value: number } | null = null;
  // One after another: the engine answers one question of a person at a time.
  for (const pointer of rowsToSpare(definition)) {
    const without = await countOf(withAt(definition, pointer, undefined));
    if (without.shown && without.value > (best?.value ?? 0)) best = { row: { pointer, without }, value: without.value };
  }
  return best?.row ?? null;
}
