/** Makes the keys of programs. */
export interface ApiKeyMaker {
  /** A key that nobody guesses, which is told once, and its digest, which is kept. */
  make(): { readonly key: string; readonly digest: string };
  /** The digest of a text that is given as a key; null of one that cannot be any. */
  digestOf(given: string): string | null;
}
