import type { Day } from '../day.ts';
import type { Condition, VisitFilter } from '../definition.ts';
import type { Diagram, Diagrams } from './diagram.ts';

/** What a node gets to say what it means: the as-of day, and how to ask children. */
export interface MeaningOf {
  readonly asOf: Day;
  readonly diagrams: Diagrams;
  readonly condition: (node: Condition) => Diagram;
  readonly filter: (node: VisitFilter) => Diagram;
  /** The root condition of a referenced segment, and how to ask inside of it. */
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: MeaningOf };
}

/** How the variables of campaigns begin; no field is called so. */
export const campaignVariable = 'campaign ';
