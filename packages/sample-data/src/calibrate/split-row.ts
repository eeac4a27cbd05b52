/** The cells of one CSV row of ours. */
export function splitRow(text: string): readonly string[] {
  if (!text.includes('"')) return text.split(',');
  const cells: string[] = [];
  for (const [, quoted, plain] of text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g))
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  return cells;
}
