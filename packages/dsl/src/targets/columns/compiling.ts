import type { Day } from '../../day.ts';
import type { Basis, Condition, ScoredFeature, VisitFilter } from '../../definition.ts';
import type { Range } from '../../operators/test.ts';
import type { AudienceColumns } from './audience-columns.ts';
import type { RowPick } from './pick.ts';
import type { ListVisits } from './window.ts';

/** What a node gets to find its rows in columns: the as-of day, the columns, and how to compile children. Conditions pick moviegoers, filters visits. */
export interface ColumnsCompiling {
  readonly asOf: Day;
  readonly columns: AudienceColumns;
  /** A leaf, found once however often it is asked. `make` is called once per distinct leaf. */
  readonly leaf: (node: Condition, make: () => RowPick) => RowPick;
  /** The visits in a window: listed once for all leaves that ask for the same of the same moviegoers. */
  readonly visitsIn: (basis: Basis, days: Range) => ListVisits;
  readonly condition: (node: Condition) => RowPick;
  readonly filter: (node: VisitFilter) => RowPick;
  /** The scores of some moviegoers, added up once for all that compare them. */
  readonly scores: (features: readonly ScoredFeature[]) => (from: number, to: number) => Int32Array;
  readonly segment: (id: string, version?: number) => { readonly where: Condition; readonly inside: ColumnsCompiling };
}
