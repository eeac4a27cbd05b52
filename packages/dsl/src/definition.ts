import type { CampaignEvent, CampaignGroup } from './campaigns.ts';
import type { Day } from './day.ts';

/** A stored, versioned audience definition. See docs/language.md. */
export interface Definition {
  readonly version: 1;
  readonly where: Condition;
}

/** Something that is true or false for one moviegoer. */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | AttributeCondition
  | VisitsCondition
  | SegmentCondition
  | CampaignCondition
  | LookalikeCondition;
export type ConditionKind = Condition['kind'];

export interface AllCondition {
  readonly kind: 'all';
  readonly of: readonly Condition[];
}
export interface AnyCondition {
  readonly kind: 'any';
  readonly of: readonly Condition[];
}
export interface NotCondition {
  readonly kind: 'not';
  readonly of: Condition;
}
export interface AttributeCondition {
  readonly kind: 'attribute';
  readonly field: string;
  readonly op: string;
  readonly value?: Value;
}
export interface VisitsCondition {
  readonly kind: 'visits';
  readonly where?: VisitFilter;
  readonly during?: Window;
  readonly basis?: Basis;
  readonly measure?: Measure;
  readonly op?: MeasureOperator;
  readonly value?: number | readonly [number, number];
}
export interface SegmentCondition {
  readonly kind: 'segment';
  readonly id: string;
  readonly version?: number;
}
export interface CampaignCondition {
  readonly kind: 'campaign';
  readonly id: string;
  readonly group: CampaignGroup | 'any';
  readonly event?: CampaignEvent;
}

export interface LookalikeCondition {
  readonly kind: 'lookalike';
  /** A frozen model. */
  readonly id: string;
  /** The share of the scope, in percent, whose scores are highest. */
  readonly top: number;
  /** What the model's score is made of and from where on it counts. The host puts it in, as it does segments; nobody writes it. */
  readonly scoring?: Scoring;
}
/** A score: the weights of the features that hold, added up. It holds from `atLeast` on. */
export interface Scoring {
  readonly features: readonly ScoredFeature[];
  readonly atLeast: number;
}
/** A condition without references, and the whole number that it adds where it holds. */
export interface ScoredFeature {
  readonly where: Condition;
  readonly weight: number;
}

/** Something that one visit must satisfy. All filters inside one `visits` condition apply to the same visit. */
export type VisitFilter = AllVisitFilter | AnyVisitFilter | NotVisitFilter | VisitLeaf;
export interface AllVisitFilter {
  readonly kind: 'all';
  readonly of: readonly VisitFilter[];
}
export interface AnyVisitFilter {
  readonly kind: 'any';
  readonly of: readonly VisitFilter[];
}
export interface NotVisitFilter {
  readonly kind: 'not';
  readonly of: VisitFilter;
}
export interface VisitLeaf {
  readonly kind: 'visit';
  readonly field: string;
  readonly op: string;
  readonly value?: Value;
}

/** The value of an operator: a list of texts, a number, a pair of numbers, a date, a pair of dates, or a `last` window. */
export type Value = readonly string[] | number | readonly [number, number] | string | readonly [string, string] | LastWindow;

export type WindowUnit = 'day' | 'week' | 'month' | 'year';
export interface LastWindow {
  readonly kind: 'last';
  readonly count: number;
  readonly unit: WindowUnit;
}
export interface BetweenWindow {
  readonly kind: 'between';
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
}
export type Window = LastWindow | BetweenWindow;

export type Basis = 'session' | 'purchase';
export type Measure = 'visits' | 'tickets' | 'spend' | 'ticketSpend' | 'concessionSpend' | 'share' | 'films';
export type MeasureOperator = 'atLeast' | 'atMost' | 'exactly' | 'between';

/** A JSON Pointer (RFC 6901) into a definition; '' is the whole document. */
export type Pointer = string;

/** Finds the definition of a referenced segment (the latest version unless one is pinned); undefined when there is none. */
export type SegmentResolver = (id: string, version?: number) => Definition | undefined;

/** What every engine gets in addition to the definition. No engine reads the clock. */
export interface EvaluationContext {
  readonly asOf: Day;
  readonly resolve: SegmentResolver;
}
