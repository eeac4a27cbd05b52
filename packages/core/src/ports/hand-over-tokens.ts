/** Makes the tokens of the links with which hand-over files are fetched. */
export interface HandOverTokens {
  /** A token that nobody guesses, and its digest. */
  make(): { readonly token: string; readonly digest: string };
  /** The digest of a token. */
  digestOf(token: string): string;
}
