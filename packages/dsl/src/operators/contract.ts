import type { Day } from '../day.ts';
import type { Value } from '../definition.ts';
import type { ShapeName } from '../values/contract.ts';
import type { Test } from './test.ts';

export interface OperatorContract {
  /** The label in menus. */
  readonly label: string;
  /** Which words of the field's phrase express it. */
  readonly reads: 'some' | 'none' | 'every' | 'range' | 'known' | 'unknown';
  /** The shape that `value` must have. */
  readonly shape: ShapeName;
  /** The test of the operator with its value. Only `within` uses the as-of date. */
  readonly test: (value: Value | undefined, asOf: Day) => Test;
}
