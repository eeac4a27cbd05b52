/** How many bits of a column are used. With fewer than 64, every shift stays inside an unsigned 64-bit integer, whatever type the engine promotes to. */
const perColumn = 62;

/** A set of cells as bits, in as many columns as needed. */
export interface BitColumns {
  /** `bit_or` over rows. `position` is SQL for the index of a row's cell; it must never be null. */
  aggregated(position: string): readonly string[];
  readonly names: readonly string[];
  /** SQL that is true for a row whose set contains the cell. */
  has(cell: number): string;
}

export function bitColumns(name: string, cells: number): BitColumns {
  const names = Array.from({ length: Math.max(1, Math.ceil(cells / perColumn)) }, (_, i) => `${name}_bits_${i}`);
  return {
    names,
    aggregated: (position) =>
      names.map((column, i) => {
        const bit = names.length === 1 ? position : `(${position}) - ${i * perColumn}`;
        const inside = names.length === 1 ? 'true' : `(${position}) BETWEEN ${i * perColumn} AND ${(i + 1) * perColumn - 1}`;
        return `bit_or(CASE WHEN ${inside} THEN 1::UBIGINT << (${bit})::UBIGINT ELSE 0::UBIGINT END) AS ${column}`;
      }),
    has: (cell) => `(${names[Math.floor(cell / perColumn)]} >> ${cell % perColumn}::UBIGINT) & 1::UBIGINT = 1::UBIGINT`,
  };
}
