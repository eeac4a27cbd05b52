/** One cell of a breakdown; its key has one text for each of the breakdown's dimensions (see insights/breakdowns.ts). */
export interface BreakdownCell {
  readonly key: CellKey;
  /** In the breakdown's own unit. */
  readonly audience: number;
  readonly base: number;
  /** How many people stand behind the cell, in the audience and in the base: what the privacy rules look at. */
  readonly moviegoers: number;
  readonly baseMoviegoers: number;
}
export type CellKey = readonly string[];

/** A key as one text, to tell keys apart and to order them. */
export function keyText(key: CellKey): string {
  return key.join('\n');
}

/** The listed cells in their order, whether anybody is in them or not; what else was found by size in the audience, then in the base. */
export function arranged(listed: readonly CellKey[], found: readonly BreakdownCell[]): readonly BreakdownCell[] {
  const left = new Map(found.filter((cell) => cell.audience + cell.base > 0).map((cell) => [keyText(cell.key), cell]));
  const first = listed.map((key) => {
    const cell = left.get(keyText(key)) ?? { key, audience: 0, base: 0, moviegoers: 0, baseMoviegoers: 0 };
    left.delete(keyText(key));
    return cell;
  });
  return [...first, ...[...left.values()].sort(bySize)];
}

/** Those that most of the audience is in, ties by their keys; none that nobody of the audience is in. */
export function largest(cells: readonly BreakdownCell[], most: number): readonly BreakdownCell[] {
  return cells
    .filter((cell) => cell.audience > 0)
    .sort((a, b) => b.audience - a.audience || byKey(a, b))
    .slice(0, most);
}

function bySize(a: BreakdownCell, b: BreakdownCell): number {
  return b.audience - a.audience || b.base - a.base || byKey(a, b);
}

function byKey(a: BreakdownCell, b: BreakdownCell): number {
  return keyText(a.key) < keyText(b.key) ? -1 : 1;
}
