const flags: ReadonlyMap<string, boolean> = new Map([
  ['', false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['1', true],
  ['0', false],
]);

/** What a flag's text plainly means, letters' case aside: empty is false; null when it is none. */
export function parseFlag(text: string): boolean | null {
  return flags.get(text) ?? flags.get(text.toLowerCase()) ?? null;
}
