/** Makes passwords, and what is kept in their place. */
export interface PasswordMaker {
  /** One that nobody guesses. */
  make(): string;
  /** What is kept of a password. It takes a while on purpose, so it is no work for a transaction. */
  hash(password: string): Promise<string>;
}
