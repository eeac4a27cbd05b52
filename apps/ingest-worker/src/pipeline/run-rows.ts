import type { FeedRow } from '@marquee/platform';
import type { DeadLettered, Step } from './step-result.ts';

export interface RefusedRow {
  readonly row: FeedRow;
  readonly because: DeadLettered;
}
export interface RowResults<T> {
  readonly passed: readonly T[];
  readonly refused: readonly RefusedRow[];
}

/** Puts rows through a pipeline: each one passes, or is refused with the reason. */
export function runRows<T>(rows: readonly FeedRow[], run: Step<FeedRow, T>): RowResults<T> {
  const passed: T[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const result = run(row);
    if (result.kind === 'ok') passed.push(result.value);
    else refused.push({ row, because: result });
  }
  return { passed, refused };
}
