import { z } from 'zod';
import { type Permission, permissions } from '../../access/index.ts';
import { type ApiKey, roles } from '../../records/index.ts';

/** A key as it is told, once it was shown. */
export const ApiKeyView = z.object({
  id: z.string(),
  organisation: z.string(),
  name: z.string(),
  role: z.enum(roles),
  scopes: z.array(z.enum(permissions)),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
  lastUsedAt: z.string().nullable(),
  /** Until when the key of before the last rotation is let in; null where it is not. */
  previousUntil: z.string().nullable(),
});
/** A key at the one moment at which it is shown. */
export const ShownKey = ApiKeyView.extend({ key: z.string() });

/** A key as it is told at an instant (ms). */
export function viewOf(key: ApiKey, now: number): z.infer<typeof ApiKeyView> {
  const { id, organisationId, name, role, createdAt, createdBy, expiresAt, lastUsedAt, previousUntil } = key;
  const overlaps = previousUntil !== null && Date.parse(previousUntil) > now;
  return {
    ...{ id, organisation: organisationId, name, role, scopes: scopesOf(key), createdAt, createdBy, expiresAt, lastUsedAt },
    expired: Date.parse(expiresAt) <= now,
    previousUntil: overlaps ? previousUntil : null,
  };
}

/** The scopes that there are still: one of an earlier version that is gone allows nothing. */
export function scopesOf({ scopes }: Pick<ApiKey, 'scopes'>): Permission[] {
  return permissions.filter((permission) => scopes.includes(permission));
}
