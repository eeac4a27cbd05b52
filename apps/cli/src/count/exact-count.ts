import type { VerbOutput } from '../client/operator.ts';
import { Failure } from '../failure.ts';

export interface ExactCount {
  readonly asOf: string;
  readonly count: number;
  readonly ids?: readonly string[];
}

/** The operator's counts are never hidden; anything else is a fault worth stopping at. */
export function exactCount({ asOf, count, ids }: VerbOutput<'audiences.count'>): ExactCount {
  if (!count.shown) throw new Failure('The product hid a count from its operator. Its version may not fit this command line.');
  return { asOf, count: count.value, ...(ids ? { ids } : {}) };
}
