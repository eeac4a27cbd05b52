import type { Day } from '../day.ts';
import type { Value } from '../definition.ts';
import type { ShapeName } from '../values/contract.ts';
import type { Test } from './test.ts';

export interface OperatorContract {
  /** As an editor's menu says it. */
  readonly label: string;
  /** Which words of a field's phrase say it. */
  readonly reads: 'some' | 'none' | 'every' | 'range' | 'known' | 'unknown';
  /** What `value` must be. */
  readonly shape: ShapeName;
  /** What the operator asks, with its value worked in; only `within` looks at the as-of date. */
  readonly test: (value: Value | undefined, asOf: Day) => Test;
}
