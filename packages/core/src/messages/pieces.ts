/** A part of a text as it was written: plain words, a variable such as `{{firstName|there}}`, or braces that are no variable. */
export type Piece =
  | { readonly kind: 'words'; readonly source: string }
  | { readonly kind: 'variable'; readonly source: string; readonly name: string; readonly fallback: string | null }
  | { readonly kind: 'broken'; readonly source: string };

const variable = /^\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*(?:\|([^\n]*))?\}\}$/;

/** Takes a text apart. The sources of its pieces, joined, are the text: nothing is lost. Single braces are words. */
export function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  // Two braces with neither two opening nor two closing ones between them; whatever else has two is broken.
  for (const [source] of text.matchAll(/\{\{(?:(?!\{\{|\}\}).)*\}\}|\{\{|\}\}|(?:(?!\{\{|\}\}).)+/gsu)) {
    const [, name, fallback] = variable.exec(source) ?? [];
    if (name !== undefined) found.push({ kind: 'variable', source, name, fallback: fallback?.trim() ?? null });
    else found.push({ kind: source.startsWith('{{') || source === '}}' ? 'broken' : 'words', source });
  }
  return found;
}
