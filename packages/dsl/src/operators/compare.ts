import type { MeasureOperator } from '../definition.ts';
import type { Range } from './test.ts';

/** The four comparisons of whole numbers, as ranges. Number fields and measures share them. */
export const compare = {
  atLeast: (bound: number) => ({ from: bound }),
  atMost: (bound: number) => ({ to: bound }),
  exactly: (bound: number) => ({ from: bound, to: bound }),
  between: (from: number, to: number) => ({ from, to }),
} as const satisfies Record<MeasureOperator, (from: number, to: number) => Range>;

/** True when a number lies in a range. */
export function inRange(range: Range, amount: number): boolean {
  return (range.from === undefined || amount >= range.from) && (range.to === undefined || amount <= range.to);
}
