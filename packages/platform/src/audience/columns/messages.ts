import type { AudienceColumns, Day } from '@marquee/dsl';
import type { Whom } from './members.ts';
import type { ProfilePlan } from './plan.ts';

/** What a thread is told. Rows from one to before another; `from` is a multiple of 32, so that parts fit together. */
export type ToThread =
  | { readonly kind: 'hold'; readonly version: string; readonly columns: AudienceColumns; readonly windowBytes: number }
  | { readonly kind: 'drop'; readonly version: string }
  | Asked<Finding>
  | Asked<Tallying>;
type Asked<T> = T & Part & { readonly id: number; readonly cancelled: Int32Array };

export interface Part {
  readonly from: number;
  readonly to: number;
}

/** To find the moviegoers whom leaves of a definition hold for, in their canonical texts: for each its own words of bits, one leaf after another. */
export interface Finding {
  readonly kind: 'find';
  readonly version: string;
  readonly leaves: readonly string[];
  readonly asOf: Day;
}

/** To count one side of a profile. */
export interface Tallying {
  readonly kind: 'tally';
  readonly version: string;
  readonly plan: ProfilePlan;
  readonly whom: Whom;
}

export interface FromThread {
  readonly id: number;
  /** Of a finding words of bits for each leaf, of a tallying a tally. */
  readonly answer?: unknown;
  /** Why there is none. */
  readonly fault?: string;
}
