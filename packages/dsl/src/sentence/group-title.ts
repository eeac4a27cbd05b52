const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The title of a group in the waterfall: "Match any of three". */
export function groupTitle(kind: 'all' | 'any', count: number): string {
  return `Match ${kind} of ${words[count] ?? count}`;
}

/** The text with its first letter in upper case. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A phrase without its verb, as a title: "are aged 18 or over" → "aged 18 or over". */
export function titleOf(phrase: string): string {
  return phrase.replace(/^(are|were|made) /, '');
}
