import { type ApiKey, type ApiKeys, roles, ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { Queries } from '../database.ts';

const RoleName = z.enum(roles);

/** The keys of programs, by their digests. */
export function apiKeyRepository(queries: Queries): ApiKeys {
  return {
    list: async () => {
      const orderBy = [{ organisationId: 'asc' }, { name: 'asc' }, { id: 'asc' }] as const;
      return (await queries.apiKey.findMany({ where: { revokedAt: null }, orderBy: [...orderBy] })).map(keyOf);
    },
    find: async (id) => {
      const row = await queries.apiKey.findUnique({ where: { id } });
      return row && keyOf(row);
    },
    withDigest: async (digest) => {
      const row = await queries.apiKey.findFirst({ where: { OR: [{ digest }, { previousDigest: digest }] } });
      return row && keyOf(row);
    },
    insert: async (key) => {
      const at = (instant: string | null) => (instant === null ? null : new Date(instant));
      await queries.apiKey.create({
        data: {
          ...key,
          scopes: key.scopes.join(' '),
          previousUntil: at(key.previousUntil),
          createdAt: new Date(key.createdAt),
          expiresAt: new Date(key.expiresAt),
          lastUsedAt: at(key.lastUsedAt),
          revokedAt: at(key.revokedAt),
        },
      });
    },
    rotate: async (id, digest, previousUntil) => {
      const before = await queries.apiKey.findFirst({ where: { id, revokedAt: null } });
      if (!before) throw noSuchKey(id);
      const data = { digest, previousDigest: before.digest, previousUntil: new Date(previousUntil) };
      // Two who rotate at once: the second makes nothing of the first's key.
      const { count } = await queries.apiKey.updateMany({ where: { id, digest: before.digest, revokedAt: null }, data });
      if (count === 0) throw new ServiceError('conflict', 'Somebody else rotated this key at the same moment. Look again.', { key: id });
    },
    revoke: async (id, at) => {
      const { count } = await queries.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(at) } });
      if (count === 0) throw noSuchKey(id);
    },
    used: async (id, at) => {
      await queries.apiKey.updateMany({ where: { id }, data: { lastUsedAt: new Date(at) } });
    },
  };
}

function noSuchKey(id: string): ServiceError {
  return new ServiceError('not_found', `There is no key ${id} in use.`, { key: id });
}

interface KeyRow extends Omit<ApiKey, 'role' | 'scopes' | 'previousUntil' | 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'> {
  readonly role: string;
  readonly scopes: string;
  readonly previousUntil: Date | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

function keyOf(row: KeyRow): ApiKey {
  return {
    ...row,
    role: RoleName.parse(row.role),
    scopes: row.scopes.split(' ').filter((scope) => scope !== ''),
    previousUntil: row.previousUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
