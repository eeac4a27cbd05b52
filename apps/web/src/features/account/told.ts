/** What the API told of a text, such as a key; an empty one where it told none. */
export function textIn(told: unknown, name: string): string {
  const value = typeof told === 'object' && told !== null ? Object.fromEntries<unknown>(Object.entries(told))[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The recovery codes that the API told; null where it told none. */
export function codesIn(told: unknown): readonly string[] | null {
  const codes = typeof told === 'object' && told !== null && 'recoveryCodes' in told ? told.recoveryCodes : null;
  return Array.isArray(codes) ? codes.map(String) : null;
}
