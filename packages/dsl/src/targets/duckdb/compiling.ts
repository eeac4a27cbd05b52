import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';

/** One value of a compiled query; `$n` in its text is bound to it, with this type. */
export type DuckdbParameter =
  | { readonly type: 'INTEGER' | 'BIGINT'; readonly value: number }
  | { readonly type: 'VARCHAR[]'; readonly value: readonly string[] };

/** What a meaning in SQL is handed: the as-of day, the way down, and where values, tables and leaves go. */
export interface DuckdbCompiling {
  readonly asOf: Day;
  /** Adds a parameter and returns its place in the text, with its type: `$3::BIGINT`. */
  readonly bind: (parameter: DuckdbParameter) => string;
  /** Adds a table (a common table expression) and returns its name. */
  readonly table: (sql: string) => string;
  /** The name of a leaf column; `sql` is asked for once per distinct leaf. */
  readonly leaf: (node: Condition, sql: () => string) => string;
  readonly condition: (node: Condition) => string;
  readonly filter: (node: VisitFilter) => string;
  /** Inside a `visits` condition: the SQL of a visit field; notes the join it needs. */
  readonly visitColumn: (field: string) => string;
  /** Starts a `visits` condition; the rows of a visit `v` with the joins that `build` turned out to need. */
  readonly fromVisits: <T>(build: () => T) => { readonly built: T; readonly from: string };
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: DuckdbCompiling };
}
