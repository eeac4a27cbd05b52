import { wholeVisits } from '../conditions/whole-visits.ts';
import type { Condition } from '../definition.ts';
import { fieldEntry } from '../fields/entry.ts';
import { rangeOfBound } from '../measures/operators.ts';
import { operatorOf } from '../operators/registry.ts';

/** Whether a condition says what somebody is not or did not do, by a `not` or by its own operator. */
export function readsNegative(node: Condition): boolean {
  switch (node.kind) {
    case 'not':
      return !readsNegative(node.of);
    case 'attribute': {
      const entry = fieldEntry(node.field);
      const reads = entry && operatorOf(entry.kind, node.op)?.reads;
      return reads === 'none' || reads === 'unknown';
    }
    case 'visits': {
      const { op, value } = wholeVisits(node);
      const { from, to } = rangeOfBound(op, value);
      // "At most 2 visits" reads as negative; its opposite is "more than 2".
      return to !== undefined && (from ?? 0) === 0;
    }
    default:
      return false;
  }
}
