/**
 * Characters that a terminal acts on instead of showing them: control characters, such as the start of an escape sequence, and characters that
 * change the direction of writing. Names and rows come from outside, and their authors must not control the terminal of the reader.
 */
const acted = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A line that is safe to print: such characters are written as escapes, as in `\u001b[2J`. */
export function harmless(line: string): string {
  return line.replace(acted, escaped);
}

/** The same for JSON. The escapes are valid JSON with the same meaning. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replace(acted, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
