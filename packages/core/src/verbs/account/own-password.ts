import { z } from 'zod';
import { badInput } from '../../errors.ts';
import type { SelfScene } from '../../verb/index.ts';

/** The password of whoever asks, given again: a session that is left open is not enough. */
export const OwnPassword = z.string().min(1, 'Give your password.').max(1024, 'A password has at most 1,024 characters.');

/** Throws `bad_request`, at its place, for a password that is not that of whoever asks. It takes a while, so it is no work for a transaction. */
export async function requireOwnPassword({ actor, ports }: SelfScene, given: string): Promise<void> {
  const hash = await ports.metadata.accounts.passwordHash(actor.personId);
  if (hash === null || !(await ports.passwords.matches(hash, given)))
    throw badInput('/current', 'That is not your password. Check it and try again.');
}
