/** Faults as they occur in exhibitors' rows. Each turns a good row into one that must be refused. */
export const malformedTransactions: readonly ((row: readonly string[]) => readonly string[])[] = [
  (row) => replace(row, 10, '-4.50'),
  (row) => replace(row, 10, '4.505'),
  (row) => replace(row, 7, (row[7] ?? '').slice(0, 13)),
  (row) => replace(row, 11, 'void'),
  (row) => replace(row, 2, (row[2] ?? '').replace('Z', '')),
  (row) => replace(row, 9, 'adult:0:12.50'),
  (row) => replace(row, 9, 'adult:900:12.50'),
  (row) => row.slice(0, 9),
  (row) => replace(row, 1, ''),
];
export const malformedMembers: readonly ((row: readonly string[]) => readonly string[])[] = [
  (row) => replace(row, 1, '2093-04-31'),
  (row) => replace(row, 1, '2093-04-30'),
  (row) => replace(row, 2, 'X'),
  (row) => replace(row, 7, '9417'),
  (row) => replace(row, 9, 'maybe'),
  (row) => replace(row, 15, 'yesterday'),
];

function replace(row: readonly string[], at: number, value: string): readonly string[] {
  return row.map((old, i) => (i === at ? value : old));
}

/** Applies a fault to the text of a row. Returns undefined for rows with quoted cells, which cannot be split at commas. */
export function spoil(text: string, fault: (row: readonly string[]) => readonly string[]): string | undefined {
  return text.includes('"') ? undefined : `${fault(text.trimEnd().split(',')).join(',')}\r\n`;
}
