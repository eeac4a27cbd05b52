import type { Day, Moviegoer } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';

/** All that is on record, held in memory: what plain answers are worked out from. */
export interface Recorded {
  readonly moviegoers: readonly Moviegoer[];
  readonly today: Day;
}

/** Those that may be counted. */
export function inScope({ moviegoers }: Recorded, { exhibitors }: AudienceScope): readonly Moviegoer[] {
  return exhibitors === 'all' ? moviegoers : moviegoers.filter(({ exhibitor }) => exhibitor !== null && exhibitors.includes(exhibitor));
}
