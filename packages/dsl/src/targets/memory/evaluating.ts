import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';
import type { Moviegoer, Visit } from '../../moviegoer.ts';

/** What a node gets for evaluation in memory: the as-of day and how to evaluate children. */
export interface Evaluating {
  readonly asOf: Day;
  readonly condition: (node: Condition) => (moviegoer: Moviegoer) => boolean;
  readonly filter: (node: VisitFilter) => (visit: Visit) => boolean;
  /** The root condition of a referenced segment, and the evaluation inside of it. Throws if the segment is unknown or refers back to itself. */
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: Evaluating };
}
