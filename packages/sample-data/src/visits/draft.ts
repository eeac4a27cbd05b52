import type { Day } from '@marquee/dsl';

/** A visit before its session, site and money are drawn. Effects decide on it. */
export interface Draft {
  /** The index of the film. */
  readonly film: number;
  readonly day: Day;
  readonly runDay: number;
  readonly lead: number;
  /** 0 morning, 1 matinee, 2 evening, 3 late. */
  readonly daypart: number;
  readonly tickets: number;
  readonly fate: Fate;
}

/** Whether the visit counts in the product. Refunded visits do not, nor do those at unusable sites or of unmatched films (planted films have none of these). */
export type Fate = 'stands' | 'refunded';
