/** The place of what was most likely meant: what is called just so, else the first that begins so, else the first of all. */
export function bestMatch(labels: readonly string[], typed: string): number {
  const wanted = typed.trim().toLowerCase();
  const said = labels.map((label) => label.toLowerCase());
  const exact = said.indexOf(wanted);
  if (wanted === '' || exact >= 0) return Math.max(exact, 0);
  return Math.max(
    said.findIndex((label) => label.startsWith(wanted)),
    0,
  );
}
