import { safeLink } from './links.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type MessageValues, type MessageVariableName, variableNamed } from './variables.ts';

/** What becomes of a variable without a value: its fallback, or itself, for another system to fill in. */
export type Missing = 'fallback' | 'keep';

/** A text with its variables filled in. Unknown ones and broken braces stay as they were written; a variable with neither value nor fallback leaves nothing. */
export function fill(text: string, values: MessageValues, missing: Missing = 'fallback'): string {
  return filled(text, values, missing, (value) => value);
}

/** `fill` in one line: line breaks, other controls and runs of spaces become one space, so that nothing of a subject becomes a header. */
export function fillLine(text: string, values: MessageValues, missing: Missing = 'fallback'): string {
  return fill(text, values, missing)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** A link with its variables filled in: one that is a variable becomes its value, others have values made safe for a part of an address. Null where that is no link to follow. */
export function fillLink(link: string, values: MessageValues): string | null {
  const [first, ...others] = piecesOf(link);
  const whole = first?.kind === 'variable' && others.length === 0 && variableNamed(first.name)?.kind === 'link';
  const address = filled(link, values, 'fallback', whole ? (value) => value : encodePart);
  return safeLink(address);
}

function filled(text: string, values: MessageValues, missing: Missing, written: (value: string) => string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'variable' && variableNamed(piece.name) ? valueFor(piece, values, missing, written) : piece.source))
    .join('');
}

function valueFor(
  { name, fallback, source }: Extract<Piece, { kind: 'variable' }>,
  values: MessageValues,
  missing: Missing,
  written: (value: string) => string,
): string {
  const value = values[name as MessageVariableName] ?? '';
  if (value !== '') return written(value);
  return missing === 'keep' ? source : written(fallback ?? '');
}

/** A text as a part of an address. Half of a letter is no text: it is written as what stands for one. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
