import type { Outputs } from '../../../lib/trpc-client.ts';
import { rowsOf } from '../draft/condition-tree.ts';
import { at, type Json } from '../draft/json.ts';
import { type TooSmall, tooSmallOf } from '../draft/left-out.ts';
import type { Pruned } from '../draft/prune.ts';

type Preview = Outputs['audiences']['preview'];
type RowCounts = Preview['rows'][string];

/** What one row shows beside its sentence. `own` is of the condition without its `not`s. */
export interface ShownRow {
  readonly own: RowCounts['own'] | undefined;
  readonly effect: RowCounts['effect'];
  /** The row was left out of the count: too few match it, or nearly everyone. */
  readonly tooSmall?: TooSmall;
  /** The row refers to a segment of which a part was left out so. */
  readonly partTooSmall?: true;
}

export interface Answered {
  readonly preview: Pick<Preview, 'rows'>;
  readonly document: Json;
  readonly pruned: Pruned | null;
}

/** Rows by pointer when the answer is of this draft; by what they say while it is of an earlier one, for rows may have moved. */
export function shownRows(data: Answered | undefined, document: Json, stale: boolean): (pointer: string) => ShownRow | null {
  const byPointer = new Map<string, ShownRow>();
  const byText = new Map<string, ShownRow>();
  if (data?.pruned) {
    const there = new Map([...data.pruned.back].map(([from, to]) => [to, from]));
    for (const row of rowsOf(data.document)) {
      const counts = Array.from({ length: row.nots + 1 }, (_, depth) => {
        const pointer = there.get(row.pointer + '/of'.repeat(depth));
        return pointer === undefined ? undefined : data.preview.rows[pointer];
      });
      const [outer, core] = [counts[0], counts.at(-1)];
      if (!outer || !core) continue;
      const tooSmall = tooSmallOf(counts.map((one) => one?.leftOut));
      const part = core.partLeftOut ? { partTooSmall: core.partLeftOut } : {};
      const shown = tooSmall === undefined ? { own: core.own, effect: outer.effect, ...part } : { own: core.own, effect: null, tooSmall };
      byPointer.set(row.pointer, shown);
      byText.set(JSON.stringify(row.node), shown);
    }
  }
  return (pointer) => {
    if (!stale) return byPointer.get(pointer) ?? null;
    const node = at(document, pointer);
    return node === undefined ? null : (byText.get(JSON.stringify(node)) ?? null);
  };
}
