import type { PasswordMaker } from '../../ports/index.ts';

/** What is kept of a password, and the password itself where it was made and has to be told. */
export interface Prepared {
  readonly hash: string;
  readonly told: string | null;
}

/** A given password, or one that is made. */
export async function passwordFor(passwords: PasswordMaker, given: string | undefined): Promise<Prepared> {
  const password = given ?? passwords.make();
  return { hash: await passwords.hash(password), told: given === undefined ? password : null };
}
