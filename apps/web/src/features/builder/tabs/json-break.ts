import { type Issue, parseText } from '@marquee/dsl';

/** Where a text stops being JSON, in characters, with words that say the line. */
export interface JsonBreak {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The place at which a text does not read as JSON any more; null when all of it does. The same in every browser. */
export function jsonBreak(text: string): JsonBreak | null {
  const parsed = parseText(text);
  const issue = parsed.ok ? undefined : parsed.issues.find(isUnreadable);
  if (issue === undefined) return null;
  const { line, column } = issue.params;
  if (typeof line !== 'number' || typeof column !== 'number') return null;
  const before = text.split('\n').slice(0, line - 1);
  const place = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  // What ends too early is marked at its last letter.
  const from = Math.max(0, Math.min(place, text.trimEnd().length - 1));
  return {
    from,
    to: Math.min(text.length, from + 1),
    line,
    column,
    message: `This does not read as JSON from line ${line}, column ${column} on.`,
  };
}

function isUnreadable({ code, path, params }: Issue): boolean {
  return code === 'not_an_object' && path === '' && 'line' in params;
}
