/** Makes the links with which people who were invited join. */
export interface JoinLinks {
  /** A link with a token that nobody guesses, and the token's digest. */
  make(): { readonly link: string; readonly digest: string };
  /** The digest of a token. */
  digestOf(token: string): string;
}
