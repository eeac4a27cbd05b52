import type { VerbOutput } from '../client/operator.ts';
import { Failure } from '../failure.ts';

type Counted = VerbOutput<'audiences.count'>;

export interface CountAnswer {
  readonly asOf: string;
  /** Null if the count is hidden from the person. */
  readonly count: number | null;
  /** Its noise may be more than a tenth of it. */
  readonly rough?: true;
  /** For a hidden count: it is smaller than this number. */
  readonly below?: number;
  /** The exhibitors whose moviegoers were counted, by name as far as the person may know them. */
  readonly scope: Counted['scope'];
  /** How many more were counted, in the pool alone. */
  readonly pooled?: number;
}

/** An answer as it is printed. Counts for the operator are never hidden; if one is, that is an error. */
export function countAnswer({ asOf, count, scope, pooled }: Counted, asPerson: boolean): CountAnswer {
  const whose = { scope, ...(pooled > 0 ? { pooled } : {}) };
  if (count.shown) return { asOf, count: count.value, ...(count.rough ? { rough: true } : {}), ...whose };
  if (asPerson) return { asOf, count: null, below: count.below, ...whose };
  throw new Failure('The product hid a count from its operator. Its version may not fit this command line.');
}

/** The count in words: "684210", "about 120", "fewer than 50". */
export function countText({ count, rough, below }: CountAnswer): string {
  if (count === null) return `fewer than ${below}`;
  return rough ? `about ${count}` : String(count);
}

/** One line that says whose moviegoers were counted, as of when, and how exactly. */
export function countedLine({ asOf, scope, pooled = 0 }: CountAnswer, asPerson: string | undefined): string {
  const how = asPerson === undefined ? 'Exactly' : `As ${asPerson} sees it`;
  return `${how}, of ${whoseText(scope, pooled)}, as of ${asOf}.`;
}

function whoseText(scope: Counted['scope'], pooled: number): string {
  if (scope === 'all') return 'all exhibitors';
  const inThePool = `${pooled} ${pooled === 1 ? 'exhibitor' : 'exhibitors'} in the pool alone`;
  if (scope.length === 0) return pooled === 0 ? 'no exhibitor' : inThePool;
  const named = scope.length === 1 ? `the exhibitor ${scope[0]}` : `${scope.length} exhibitors: ${scope.join(', ')}`;
  return pooled === 0 ? named : `${named}, and ${inThePool}`;
}
