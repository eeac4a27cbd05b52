import { badInput } from '../../errors.ts';
import type { PasswordMaker } from '../../ports/index.ts';

/** What is kept of a password, and the password itself where it was made and has to be told. */
export interface Prepared {
  readonly hash: string;
  readonly told: string | null;
}

/**
 * A given password, or one that is made.
 *
 * @param of words that somebody who guesses would try: name and address of the person, and the organisation
 */
export async function passwordFor(passwords: PasswordMaker, given: string | undefined, of: readonly string[]): Promise<Prepared> {
  if (given !== undefined) refuseGuessable(passwords, given, of);
  const password = given ?? passwords.make();
  return { hash: await passwords.hash(password), told: given === undefined ? password : null };
}

/** Throws `bad_request` for a password that is among the first that somebody would try. */
export function refuseGuessable(passwords: PasswordMaker, password: string, of: readonly string[]): void {
  if (passwords.isGuessable(password, of))
    throw badInput('/password', 'That is among the first passwords that somebody would try. Choose several words, or a sentence.');
}
