import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';
import type { EsPath, EsQuery } from './es-query.ts';

/** What a node gets to write its query: the as-of day and how to compile children. */
export interface EsCompiling {
  readonly asOf: Day;
  /** The nested list that filters apply to; `films` while the measure `films` is compiled. */
  readonly path: EsPath;
  readonly condition: (node: Condition) => EsQuery;
  readonly filter: (node: VisitFilter) => EsQuery;
  /** The same, with filters applied to the entries of that list. */
  readonly over: (path: EsPath) => EsCompiling;
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: EsCompiling };
}
