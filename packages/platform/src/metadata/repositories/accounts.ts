import { randomUUID } from 'node:crypto';
import { type Accounts, ServiceError } from '@marquee/core';
import type { Atomically, Queries } from '../database.ts';

/** The identity library's word for an account with a password. */
const providerId = 'credential';
/** A session ends when nothing was asked in it for so long, or a week after it was opened. */
export const sessionIdleMs = 24 * 60 * 60 * 1000;

/** The accounts of people, and their sessions, in the tables of the identity library. */
export function accountRepository(queries: Queries, atomically: Atomically): Accounts {
  return {
    rename: async (personId, name) => {
      if ((await queries.user.updateMany({ where: { id: personId }, data: { name } })).count === 0) throw nobody(personId);
    },
    passwordHash: async (personId) => (await queries.account.findFirst({ where: { userId: personId, providerId } }))?.password ?? null,
    setPassword: (userId, password, kept) =>
      atomically(async (own) => {
        await requirePerson(own, userId);
        await own.account.deleteMany({ where: { userId, providerId } });
        await own.account.create({ data: { id: randomUUID(), accountId: userId, providerId, userId, password } });
        await endSessions(own, userId, kept);
      }),
    sessions: async (userId, at) => {
      const where = { userId, expiresAt: { gt: new Date(at) }, updatedAt: { gt: new Date(Date.parse(at) - sessionIdleMs) } };
      const rows = await queries.session.findMany({ where, orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }] });
      return rows.map(({ id, createdAt, updatedAt, expiresAt, ipAddress, userAgent }) => ({
        id,
        openedAt: createdAt.toISOString(),
        lastSeenAt: updatedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        address: ipAddress === '' ? null : ipAddress,
        userAgent: userAgent === '' ? null : userAgent,
      }));
    },
    endSession: async (userId, id) => (await queries.session.deleteMany({ where: { id, userId } })).count > 0,
    endSessions: (userId, kept) => endSessions(queries, userId, kept),
    secondFactor: async (userId) => {
      const found = await queries.twoFactor.findUnique({ where: { userId } });
      return found && { secret: found.secret, recoveryCodes: found.backupCodes, confirmed: found.verified };
    },
    beginSecondFactor: (userId, secret) =>
      atomically(async (own) => {
        await requirePerson(own, userId);
        await own.twoFactor.deleteMany({ where: { userId, verified: false } });
        if ((await own.twoFactor.count({ where: { userId } })) > 0) return false;
        await own.twoFactor.create({ data: { id: randomUUID(), userId, secret, backupCodes: '' } });
        return true;
      }),
    confirmSecondFactor: (userId, backupCodes) =>
      atomically(async (own) => {
        const confirmed = await own.twoFactor.updateMany({ where: { userId, verified: false }, data: { verified: true, backupCodes } });
        if (confirmed.count === 0) return false;
        await own.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
        return true;
      }),
    setRecoveryCodes: async (userId, backupCodes) =>
      (await queries.twoFactor.updateMany({ where: { userId, verified: true }, data: { backupCodes } })).count > 0,
    endSecondFactor: (userId) =>
      atomically(async (own) => {
        await own.twoFactor.deleteMany({ where: { userId } });
        return (await own.user.updateMany({ where: { id: userId, twoFactorEnabled: true }, data: { twoFactorEnabled: false } })).count > 0;
      }),
    leave: (userId, at) =>
      atomically(async (own) => {
        await requirePerson(own, userId);
        await own.membership.updateMany({ where: { userId, suspendedAt: null }, data: { suspendedAt: new Date(at) } });
        await endSessions(own, userId);
      }),
  };
}

async function endSessions(queries: Queries, userId: string, kept?: string): Promise<number> {
  const where = { userId, ...(kept === undefined ? {} : { id: { not: kept } }) };
  return (await queries.session.deleteMany({ where })).count;
}

async function requirePerson(queries: Queries, userId: string): Promise<void> {
  if ((await queries.membership.count({ where: { userId } })) === 0) throw nobody(userId);
}

function nobody(personId: string): ServiceError {
  return new ServiceError('not_found', `There is nobody with the id ${personId}.`, { person: personId });
}
