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
  /** The exhibitors whose moviegoers were counted. */
  readonly scope: Counted['scope'];
}

/** An answer as it is printed. Counts for the operator are never hidden; if one is, that is an error. */
export function countAnswer({ asOf, count, scope }: Counted, asPerson: boolean): CountAnswer {
  if (count.shown) return { asOf, count: count.value, ...(count.rough ? { rough: true } : {}), scope };
  if (asPerson) return { asOf, count: null, below: count.below, scope };
  throw new Failure('The product hid a count from its operator. Its version may not fit this command line.');
}

/** The count in words: "684210", "about 120", "fewer than 50". */
export function countText({ count, rough, below }: CountAnswer): string {
  if (count === null) return `fewer than ${below}`;
  return rough ? `about ${count}` : String(count);
}

/** One line that says whose moviegoers were counted, as of when, and how exactly. */
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
