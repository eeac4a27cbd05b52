import type { VerbOutput } from '../client/operator.ts';
import { Failure } from '../failure.ts';

type Counted = VerbOutput<'audiences.count'>;

export interface CountAnswer {
  readonly asOf: string;
  /** Null where a person would not be shown it. */
  readonly count: number | null;
  /** What it is fewer than, or would give away that something is, where it is not shown. */
  readonly below?: number;
  /** The exhibitors whose moviegoers were counted. */
  readonly scope: Counted['scope'];
  readonly ids?: readonly string[];
}

/** An answer as it is printed. The operator's own counts are never hidden: that would be a fault worth stopping at. */
export function countAnswer({ asOf, count, scope, ids }: Counted, asPerson: boolean): CountAnswer {
  if (count.shown) return { asOf, count: count.value, scope, ...(ids ? { ids } : {}) };
  if (asPerson) return { asOf, count: null, below: count.below, scope };
  throw new Failure('The product hid a count from its operator. Its version may not fit this command line.');
}

/** Whose moviegoers were counted, when and how exactly, in a line. */
export function countedLine({ asOf, scope }: CountAnswer, asPerson: string | undefined): string {
  const whose =
    scope === 'all'
      ? 'all exhibitors'
      : scope.length === 1
        ? `the exhibitor ${scope[0]}`
        : `${scope.length} exhibitors: ${scope.join(', ')}`;
  const how = asPerson === undefined ? 'Exactly' : `As ${asPerson} sees it`;
  return `${how}, of ${scope.length === 0 ? 'no exhibitor' : whose}, as of ${asOf}.`;
}
