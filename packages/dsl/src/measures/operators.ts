import type { MeasureOperator, Value } from '../definition.ts';
import { keysOf } from '../json.ts';
import { compare } from '../operators/compare.ts';
import type { Range } from '../operators/test.ts';
import { integerOf, integersOf } from '../values/read.ts';

interface MeasureOperatorContract {
  readonly label: string;
  readonly shape: 'integer' | 'integers';
  readonly range: (value: Value) => Range;
}

/** The operators that compare a measure with a bound. */
export const measureOperators = {
  atLeast: { label: 'at least', shape: 'integer', range: (value) => compare.atLeast(integerOf(value)) },
  atMost: { label: 'at most', shape: 'integer', range: (value) => compare.atMost(integerOf(value)) },
  exactly: { label: 'exactly', shape: 'integer', range: (value) => compare.exactly(integerOf(value)) },
  between: { label: 'between', shape: 'integers', range: (value) => compare.between(...integersOf(value)) },
} as const satisfies Record<MeasureOperator, MeasureOperatorContract>;

export const measureOperatorNames: readonly MeasureOperator[] = keysOf(measureOperators);

/** The range of amounts that satisfies an operator with this bound. */
export function rangeOfBound(op: MeasureOperator, value: Value): Range {
  return measureOperators[op].range(value);
}
