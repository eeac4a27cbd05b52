import type { FeedRow } from '@marquee/platform';
import type { DeadLettered, Step } from './step-result.ts';

export interface RefusedRow {
  readonly row: FeedRow;
  readonly because: DeadLettered;
}
export interface RowResults<T> {
  readonly passed: readonly T[];
  readonly refused: readonly RefusedRow[];
  readonly dropped: number;
}

/** Puts rows through a pipeline. A feed row is never worth another try by itself, so `retry` is a mistake here and says so. */
export function runRows<T>(rows: readonly FeedRow[], run: Step<FeedRow, T>): RowResults<T> {
  const passed: T[] = [];
  const refused: RefusedRow[] = [];
  let dropped = 0;
  for (const row of rows) {
    const result = run(row);
    switch (result.kind) {
      case 'ok':
        passed.push(result.value);
        break;
      case 'deadLetter':
        refused.push({ row, because: result });
        break;
      case 'drop':
        dropped += 1;
        break;
      case 'retry':
        throw new Error(`a step of a feed pipeline asked for another try: ${result.reason}`);
    }
  }
  return { passed, refused, dropped };
}
