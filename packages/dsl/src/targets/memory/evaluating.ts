import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';
import type { Moviegoer, Visit } from '../../moviegoer.ts';

/** What a meaning in memory is handed: the as-of day and the way down. */
export interface Evaluating {
  readonly asOf: Day;
  readonly condition: (node: Condition) => (moviegoer: Moviegoer) => boolean;
  readonly filter: (node: VisitFilter) => (visit: Visit) => boolean;
  /** The root condition of a referenced segment and the evaluation inside it. Throws when it is unknown or leads back to itself. */
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: Evaluating };
}
