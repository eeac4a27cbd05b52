import type { Day, Definition, FieldName, Moviegoer, Pointer, SegmentResolver } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import type { BreakdownName, Ratio, SummaryName } from '../insights/index.ts';

/** A definition to ask of the store: already parsed, with its as-of day and every reference it needs. */
export interface AudienceQuestion {
  readonly definition: Definition;
  readonly asOf: Day;
  readonly resolve: SegmentResolver;
}

/**
 * What one condition does, in exact moviegoers. `before` and `after` are its group's set without and with it, in the order written:
 * - the root: everyone in scope; the audience.
 * - in `all`: the siblings before it, intersected (the first: everyone in scope); and with it. It *keeps* after ÷ before.
 * - in `any`: the siblings before it, united (the first: nobody); and with it. It *covers* or *adds* (after − before) ÷ the group's own.
 * - under `not`: the set E that the `not` takes from; E without it. It *drops* (before − after) ÷ before. E is the siblings before the
 *   `not`, intersected, when its parent is `all`; its parent's E when that is a `not`; everyone in scope otherwise.
 * - in an `any` directly under a `not`: E without the siblings before it; and without it as well. It too *drops*.
 */
export interface NodeCounts {
  /** On its own, in scope. */
  readonly own: number;
  readonly before: number;
  readonly after: number;
}
export interface ReachableCounts {
  readonly any: number;
  readonly email: number;
  readonly sms: number;
  readonly push: number;
  readonly thirdParty: number;
}
export interface PreviewCounts {
  readonly inScope: number;
  readonly total: number;
  readonly reachable: ReachableCounts;
  /** By JSON Pointer of every condition outside `visits.where` (e.g. `/where`, `/where/of/0`). */
  readonly nodes: ReadonlyMap<Pointer, NodeCounts>;
}

/** One cell of a breakdown; its key has one text for each of the breakdown's dimensions (see insights/breakdowns.ts). */
export interface BreakdownCell {
  readonly key: readonly string[];
  /** In the breakdown's own unit. */
  readonly audience: number;
  readonly base: number;
  /** How many people stand behind the cell, in the audience and in the base: what the privacy rules look at. */
  readonly moviegoers: number;
  readonly baseMoviegoers: number;
}
export interface BreakdownCounts {
  /** The number of moviegoers or visits that the shares are of: of moviegoers, everyone in the audience; of visits, theirs in the window. */
  readonly audienceTotal: number;
  readonly baseTotal: number;
  /** Closed breakdowns have every cell, zeros included; open ones (region, exhibitor, genre, format) those of audience or base, `film` the 20 most of the audience saw. */
  readonly cells: readonly BreakdownCell[];
}
export interface ProfileQuestion extends AudienceQuestion {
  /** Everyone in scope who visited in the 12 months to the as-of date, unless a definition is given. */
  readonly base?: AudienceQuestion;
}
export interface ProfileCounts {
  readonly audience: number;
  readonly base: number;
  readonly breakdowns: { readonly [B in BreakdownName]: BreakdownCounts };
  /** Exact numerator and denominator of each summary figure, so that rounding happens once, in core. */
  readonly summaries: { readonly [S in SummaryName]: { readonly audience: Ratio; readonly base: Ratio } };
}
export interface ValueOnRecord {
  readonly value: string;
  /** The moviegoers or visits that have it. */
  readonly count: number;
  /** Whether enough moviegoers stand behind it. */
  readonly enough: boolean;
}

export interface AudienceStatus {
  /**
   * The data's own day, how far the feeds reach: the latest purchase day on record that is not after today, so that one exhibitor's clock does not
   * move it (sessions may lie after it, presales). Today when every purchase lies after today; null when there is no visit.
   */
  readonly dataAsOf: Day | null;
  readonly moviegoers: number;
  readonly visits: number;
  /** Changes whenever an answer could change. Part of every cache key. */
  readonly dataVersion: string;
}

/** How far one exhibitor's purchases reach, also beyond today. */
export interface Reach {
  readonly exhibitor: string;
  readonly latest: Day;
}

/**
 * Reads the audience. Every question is answered whole and exact, inside the scope; an aborted signal ends the query in the
 * engine and rejects with an AbortError. Safe to call concurrently, also while feeds are being folded in: a question sees one
 * consistent state.
 */
export interface AudienceStore {
  status(): Promise<AudienceStatus>;
  /** The latest purchase day of each exhibitor with visits on record, by exhibitor. */
  reach(): Promise<readonly Reach[]>;
  count(scope: AudienceScope, question: AudienceQuestion, signal?: AbortSignal): Promise<number>;
  /** One request: total, per-condition counts, waterfall and reachable. */
  preview(scope: AudienceScope, question: AudienceQuestion, signal?: AbortSignal): Promise<PreviewCounts>;
  profile(scope: AudienceScope, question: ProfileQuestion, signal?: AbortSignal): Promise<ProfileCounts>;
  /** The ids of the audience, sorted. */
  list(scope: AudienceScope, question: AudienceQuestion, signal?: AbortSignal): Promise<readonly string[]>;
  /** One moviegoer with all visits (for `why`); null when there is none in scope. */
  moviegoer(scope: AudienceScope, id: string): Promise<Moviegoer | null>;
  /** Everyone in scope, in batches, sorted by id (for the memory engine). */
  scan(scope: AudienceScope, signal?: AbortSignal): AsyncIterable<readonly Moviegoer[]>;
  /** Every distinct value on record of a keyword or set field, most frequent first, ties by text. `smallest`: what counts as enough moviegoers. */
  values(scope: AudienceScope, field: FieldName, smallest: number, signal?: AbortSignal): Promise<readonly ValueOnRecord[]>;
  close(): Promise<void>;
}
