import type { CampaignMembership } from '../../campaigns.ts';
import type { ConditionKind, Pointer } from '../../definition.ts';
import type { Held } from '../../fields/read.ts';
import type { MeasureContract } from '../../measures/registry.ts';

/** The facts that decided one condition for one moviegoer. Which of them are present depends on the kind of condition. */
export interface WhyFacts {
  /** `attribute`: the field. */
  readonly field?: string;
  /** `attribute`: the moviegoer's value of the field on the as-of date (a date as a day). */
  readonly held?: Held;
  /** `visits`: the measure as an exact fraction; null when there is none (a share without a visit). */
  readonly measured?: { readonly amount: number; readonly per: number; readonly unit: MeasureContract['unit'] } | null;
  /** `visits`: the range that the measure was compared with. An undefined end is open. */
  readonly bound?: { readonly from?: number; readonly to?: number };
  /** `visits`: the matching visits, as indexes in the moviegoer's list. */
  readonly visits?: readonly number[];
  /** `visits`: how many visits are in the window, matching or not. */
  readonly visitsInWindow?: number;
  /** `segment`: the reference. The conditions of the segment are the children, with pointers into its definition. */
  readonly segment?: { readonly id: string; readonly version?: number };
  /** `campaign`: which one, and how the moviegoer was taken into it; null when they were not. */
  readonly campaign?: { readonly id: string; readonly membership: CampaignMembership | null };
  /** `lookalike`: the model, the moviegoer's score, and the score that it was compared with. */
  readonly lookalike?: { readonly id: string; readonly score: number; readonly atLeast: number };
}

/** Why one moviegoer matches or does not, condition by condition. */
export interface WhyNode extends WhyFacts {
  /** A pointer into the definition; below a `segment` node, into the definition of that segment. */
  readonly pointer: Pointer;
  readonly kind: ConditionKind;
  readonly matched: boolean;
  /** The condition alone, as a phrase that follows "moviegoers who". */
  readonly sentence: string;
  readonly children: readonly WhyNode[];
}
