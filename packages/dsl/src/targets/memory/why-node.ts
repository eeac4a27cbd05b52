import type { ConditionKind, Pointer } from '../../definition.ts';
import type { Held } from '../../fields/read.ts';
import type { MeasureContract } from '../../measures/registry.ts';

/** What decided one condition for one moviegoer; which of them are there depends on the kind. */
export interface WhyFacts {
  /** `attribute`: the field that it asks. */
  readonly field?: string;
  /** `attribute`: what the moviegoer holds in it, on the as-of date (a date as a day). */
  readonly held?: Held;
  /** `visits`: the measure as an exact fraction; null when it is not there (a share without a visit). */
  readonly measured?: { readonly amount: number; readonly per: number; readonly unit: MeasureContract['unit'] } | null;
  /** `visits`: what the measure was compared with; an end that is undefined is open. */
  readonly bound?: { readonly from?: number; readonly to?: number };
  /** `visits`: the matching visits, as positions in the moviegoer's list. */
  readonly visits?: readonly number[];
  /** `visits`: how many visits lie in the window, matching or not. */
  readonly visitsInWindow?: number;
  /** `segment`: what it refers to; its own conditions are the children, with pointers into that segment's definition. */
  readonly segment?: { readonly id: string; readonly version?: number };
}

/** Why one moviegoer matches or not, condition by condition. */
export interface WhyNode extends WhyFacts {
  /** Into the definition asked; below a `segment` node, into that segment's definition. */
  readonly pointer: Pointer;
  readonly kind: ConditionKind;
  readonly matched: boolean;
  /** The condition alone, as a phrase after "moviegoers who". */
  readonly sentence: string;
  readonly children: readonly WhyNode[];
}
