/** Makes passwords, and what is kept in their place. */
export interface PasswordMaker {
  /** One that nobody guesses. */
  make(): string;
  /** Whether it is among the first million that somebody would try who knows these words, such as the person's name. */
  isGuessable(password: string, words: readonly string[]): boolean;
  /** What is kept of a password. It takes a while on purpose, so it is no work for a transaction. */
  hash(password: string): Promise<string>;
  /** Whether what is kept was made of a password. It takes as long. */
  matches(hash: string, password: string): Promise<boolean>;
}
