const needsQuotes = /[",\r\n]/;

/** Cells as one CSV line: the canonical text of a row, whatever format and column order it came in. */
export function rowText(cells: readonly string[]): string {
  const line = cells.join(',');
  // No cell holds a comma when the line has no more of them than were put in, nor a quote or line end when it has none.
  if (!line.includes('"') && !line.includes('\n') && !line.includes('\r') && commas(line) === cells.length - 1) return line;
  return cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

function commas(line: string): number {
  let count = 0;
  for (let at = line.indexOf(','); at !== -1; at = line.indexOf(',', at + 1)) count += 1;
  return count;
}
