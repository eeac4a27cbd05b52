import type { PersonActor } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Clock, MetadataStore } from '../../ports/index.ts';
import type { Ports } from '../../verb/index.ts';
import { scopesOf } from './schemas.ts';

/** How exactly it is known when a key was last used: a write for every question would be too many. */
const usedEveryMs = 60_000;

interface Parts {
  readonly metadata: Pick<MetadataStore, 'apiKeys' | 'organisations'>;
  readonly apiKeys: Ports['apiKeys'];
  readonly clock: Clock;
}

/**
 * Who asks with a key: somebody of its organisation and role, who may do what its scopes say and no more.
 *
 * @throws ServiceError `unauthenticated` for a key that there is not, is revoked or expired; `forbidden` where the role does not fit any more
 */
export async function actorOfKey({ metadata, apiKeys, clock }: Parts, given: string): Promise<PersonActor> {
  const now = clock.now();
  const digest = apiKeys.digestOf(given);
  const key = digest === null ? null : await metadata.apiKeys.withDigest(digest);
  const over = key?.digest !== digest && (key?.previousUntil == null || Date.parse(key.previousUntil) <= now);
  if (!key || key.revokedAt !== null || over)
    throw new ServiceError('unauthenticated', 'There is no such key, or it was revoked. An administrator makes one on the page API keys.');
  if (Date.parse(key.expiresAt) <= now)
    throw new ServiceError('unauthenticated', `This key expired at ${key.expiresAt}. An administrator makes another.`);
  const organisation = await metadata.organisations.find(key.organisationId);
  if (!organisation) throw new ServiceError('unauthenticated', 'The organisation of this key is gone.');
  if (key.lastUsedAt === null || now - Date.parse(key.lastUsedAt) > usedEveryMs)
    await metadata.apiKeys.used(key.id, new Date(now).toISOString());
  return { kind: 'person', personId: key.id, name: key.name, role: key.role, organisation, scopes: scopesOf(key) };
}
