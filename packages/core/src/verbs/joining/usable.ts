import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import type { Clock, JoinLinks, MetadataStore } from '../../ports/index.ts';
import type { Invitation } from '../../records/index.ts';
import { hasRunOut } from '../people/index.ts';

/** The token of a link. It has about fifty characters; anything longer is none. */
export const JoinToken = z.string().min(1, 'The link is not whole.').max(200, 'The link is not whole.');

interface Where {
  readonly metadata: Pick<MetadataStore, 'invitations'>;
  readonly joinLinks: JoinLinks;
  readonly clock: Clock;
}

/** The invitation with that token. Throws `not_found` when there is none, and `conflict`, with its `state`, when it opens nothing any more. */
export async function usableInvitation({ metadata, joinLinks, clock }: Where, token: string): Promise<Invitation> {
  const found = await metadata.invitations.withDigest(joinLinks.digestOf(token));
  if (!found)
    throw new ServiceError('not_found', 'There is no such invitation. Open the whole link as it was sent to you, or ask for another one.');
  if (found.acceptedAt !== null)
    throw over('used', 'This invitation was taken up already. Sign in with the address and password you chose.');
  if (found.revokedAt !== null) throw over('revoked', 'This invitation was taken back. Ask whoever sent it for another one.');
  if (hasRunOut(found, clock.now())) throw over('expired', 'This invitation has run out. Ask whoever sent it for another one.');
  return found;
}

function over(state: 'used' | 'revoked' | 'expired', message: string): ServiceError {
  return new ServiceError('conflict', message, { state });
}
