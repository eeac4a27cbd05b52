import { createHash } from 'node:crypto';
import type { Clock } from '@marquee/core';
import { isTaken } from '../metadata/conflict.ts';
import type { Database } from '../metadata/database.ts';

/** The account that somebody tries to sign in to, and from which address. */
export interface SignInAttempt {
  readonly email: string;
  readonly address: string;
}

/** Failures are forgotten after this time without another one. */
const rememberedMs = 60 * 60 * 1000;
/** The number of failures after which one must wait, and the longest wait. The first wait is a second, and each further failure doubles it. */
const ofOnePerson = { free: 5, longestMs: 15 * 60 * 1000 };
/** For an account, from all addresses together. This slows guessing from many machines, but never keeps the owner out for long. */
const ofAnAccount = { free: 20, longestMs: 60 * 1000 };
/** After this many failures from one address, a single failure for an account leads to a wait there. A correct password is still accepted at once. */
const ofAnAddress = { free: 100 };
const afterMany = { ...ofOnePerson, free: 1 };

/**
 * Slows down the guessing of passwords. It counts failures in three ways: by account and address together, so that people who share an address do not
 * lock each other out; by account, whatever addresses are claimed; and by address. The counts are in the database, so all instances of the API share
 * them.
 */
export function createSignInLimits(database: Database, clock: Clock) {
  const table = database.rateLimit;

  async function failures(key: string) {
    const found = await table.findUnique({ where: { key } });
    const at = Number(found?.lastRequest ?? 0);
    return found === null || clock.now() - at > rememberedMs ? { count: 0, at: 0 } : { count: found.count, at };
  }

  async function count(key: string, lastRequest: bigint): Promise<void> {
    const again = () => table.updateMany({ where: { key }, data: { count: { increment: 1 }, lastRequest } });
    if ((await again()).count > 0) return;
    try {
      await table.create({ data: { id: key, key, count: 1, lastRequest } });
    } catch (error) {
      // Another request may have inserted the row at this moment. If not, the error is real.
      if ((await again()).count === 0) throw error;
    }
  }

  return {
    /** How long to wait before this may be tried, in milliseconds; 0 if it may be tried now. */
    async waitOf(attempt: SignInAttempt): Promise<number> {
      const keys = keysOf(attempt);
      const [person, account, address] = await Promise.all([failures(keys.person), failures(keys.account), failures(keys.address)]);
      const limit = address.count >= ofAnAddress.free ? afterMany : ofOnePerson;
      const until = Math.max(person.at + delayAfter(person.count, limit), account.at + delayAfter(account.count, ofAnAccount));
      return Math.max(0, until - clock.now());
    },
    /** Counts an attempt as failed. Call it before the password is compared, so that many attempts at once are all counted. */
    async failed(attempt: SignInAttempt): Promise<void> {
      const now = clock.now();
      const forgotten = BigInt(now - rememberedMs);
      await table.deleteMany({ where: { lastRequest: { lt: forgotten } } });
      for (const key of Object.values(keysOf(attempt))) await count(key, BigInt(now));
    },
    /** Whether a code of somebody's app is used for the first time: seen over a shoulder, it opens nothing again. Forgotten as failures are. */
    async isFirstUse(email: string, code: string): Promise<boolean> {
      const key = `code ${digest(JSON.stringify([email, code]))}`;
      try {
        await table.create({ data: { id: key, key, count: 1, lastRequest: BigInt(clock.now()) } });
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
    /** Undoes the count after a correct password. Failures of others from the same address remain counted. */
    async succeeded(attempt: SignInAttempt): Promise<void> {
      const { person, account, address } = keysOf(attempt);
      await table.deleteMany({ where: { key: { in: [person, account] } } });
      await table.updateMany({ where: { key: address, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
    },
  };
}
export type SignInLimits = ReturnType<typeof createSignInLimits>;

/** The wait in milliseconds after so many failures: none for fewer than `free`, then 1, 2, 4 … seconds. */
function delayAfter(count: number, { free, longestMs }: { readonly free: number; readonly longestMs: number }): number {
  return count < free ? 0 : Math.min(longestMs, 1000 * 2 ** Math.min(30, count - free));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Addresses and e-mails can have any length, and should not be readable in the table, so their digests are stored. */
function keysOf({ email, address }: SignInAttempt) {
  const account = email.trim().toLowerCase();
  return {
    person: `sign-in person ${digest(JSON.stringify([account, address]))}`,
    account: `sign-in account ${digest(account)}`,
    address: `sign-in address ${digest(address)}`,
  };
}
