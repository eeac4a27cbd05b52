import type { RowInput } from './condition-rows.tsx';

/** Whether two rows look the same: all that a row shows is compared, and nothing of the rest of the definition. */
export function sameRow(one: RowInput, other: RowInput): boolean {
  return (
    one.row.node === other.row.node &&
    one.row.pointer === other.row.pointer &&
    one.lead === other.lead &&
    one.name === other.name &&
    one.uncounted === other.uncounted &&
    one.unanswered === other.unanswered &&
    one.highlighted === other.highlighted &&
    one.building.names === other.building.names &&
    one.building.readOnly === other.building.readOnly &&
    one.building.asOf === other.building.asOf &&
    one.building.edit === other.building.edit &&
    sameValue(one.issues, other.issues) &&
    sameValue(one.counts, other.counts)
  );
}

/** Figures and issues are small and plain. */
function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
