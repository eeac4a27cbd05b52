import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';
import type { EsPath, EsQuery } from './es-query.ts';

/** What a meaning in Elasticsearch is handed: the as-of day and the way down. */
export interface EsCompiling {
  readonly asOf: Day;
  /** The nested list that a filter is asked of; films while their measure is compiled. */
  readonly path: EsPath;
  readonly condition: (node: Condition) => EsQuery;
  readonly filter: (node: VisitFilter) => EsQuery;
  /** The same, with filters asked of the entries of that list. */
  readonly over: (path: EsPath) => EsCompiling;
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: EsCompiling };
}
