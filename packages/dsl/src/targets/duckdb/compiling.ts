import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';

/** A value of a compiled query, with its type. It is bound to `$n` in the SQL text. */
export type DuckdbParameter =
  | { readonly type: 'INTEGER' | 'BIGINT'; readonly value: number }
  | { readonly type: 'VARCHAR'; readonly value: string }
  | { readonly type: 'VARCHAR[]'; readonly value: readonly string[] };

/** What a node gets to write its SQL: the as-of day, how to compile children, and where to add values, tables and leaves. */
export interface DuckdbCompiling {
  readonly asOf: Day;
  /** Adds a parameter and returns its placeholder with the type: `$3::BIGINT`. */
  readonly bind: (parameter: DuckdbParameter) => string;
  /** Adds a table (a common table expression) and returns its name. */
  readonly table: (sql: string) => string;
  /** The name of a leaf column. `sql` is called once per distinct leaf. */
  readonly leaf: (node: Condition, sql: () => string) => string;
  readonly condition: (node: Condition) => string;
  readonly filter: (node: VisitFilter) => string;
  /** Inside a `visits` condition: the SQL of a visit field. Records the join that it needs. */
  readonly visitColumn: (field: string) => string;
  /** Starts a `visits` condition. `from` is the FROM clause for visits `v`, with the joins that `build` needed. */
  readonly fromVisits: <T>(build: () => T) => { readonly built: T; readonly from: string };
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: DuckdbCompiling };
}
