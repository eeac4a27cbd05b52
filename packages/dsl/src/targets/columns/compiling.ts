import type { Day } from '../../day.ts';
import type { Condition, VisitFilter } from '../../definition.ts';
import type { AudienceColumns } from './audience-columns.ts';
import type { RowPick } from './pick.ts';

/** What a node gets to find its rows in columns: the as-of day, the columns, and how to compile children. Conditions pick moviegoers, filters visits. */
export interface ColumnsCompiling {
  readonly asOf: Day;
  readonly columns: AudienceColumns;
  /** A leaf, found once however often it is asked. `make` is called once per distinct leaf. */
  readonly leaf: (node: Condition, make: () => RowPick) => RowPick;
  /** Something about visits that several leaves may ask of the same rows: picked once for them, by what is asked as one text. */
  readonly shared: (text: string, make: () => RowPick) => RowPick;
  readonly condition: (node: Condition) => RowPick;
  readonly filter: (node: VisitFilter) => RowPick;
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: ColumnsCompiling };
}
