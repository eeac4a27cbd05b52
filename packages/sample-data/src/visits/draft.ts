import type { Day } from '@marquee/dsl';

/** A visit before its session, site and money are drawn: what effects decide on. */
export interface Draft {
  /** Index of the film. */
  readonly film: number;
  readonly day: Day;
  readonly runDay: number;
  readonly lead: number;
  /** 0 morning, 1 matinee, 2 evening, 3 late. */
  readonly daypart: number;
  readonly tickets: number;
  readonly fate: Fate;
}

/** Whether the visit will stand in the product: refunded ones do not, and those at an unusable site or of an unmatched film are no part of an effect. */
export type Fate = 'stands' | 'refunded';
