/**
 * What a terminal acts on instead of showing: control characters, such as the start of an escape sequence, and what turns the direction of
 * writing around. Names and rows come from outside, and whoever wrote them must not move the cursor of whoever reads them.
 */
const acted = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A line as it can be shown: what a terminal would act on is written out, as in `\u001b[2J`. */
export function harmless(line: string): string {
  return line.replace(acted, escaped);
}

/** The same of JSON, which says the same escaped. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replace(acted, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
