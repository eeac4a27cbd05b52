import { createHash } from 'node:crypto';
import type { Clock } from '@marquee/core';
import type { Database } from '../metadata/database.ts';

/** Who tries to sign in, and from where. */
export interface SignInAttempt {
  readonly email: string;
  readonly address: string;
}

/** Failures are forgotten after so long without another. */
const rememberedMs = 60 * 60 * 1000;
/** What one may get wrong before one waits, and for how long at most. Each failure beyond doubles the wait, from a second on. */
const ofOnePerson = { free: 5, longestMs: 15 * 60 * 1000 };
/** From whatever addresses: guessing by many machines is slowed, yet its owner is never kept out for long. */
const ofAnAccount = { free: 20, longestMs: 60 * 1000 };
/** From an address that goes through many accounts, nobody may fail twice for nothing; who gets it right at once is not held up. */
const ofAnAddress = { free: 100 };
const afterMany = { ...ofOnePerson, free: 1 };

/**
 * Slows guessing down: by account and address together, so that neighbours at one address do not lock each other out; by account, whatever
 * addresses are claimed; and by address. Kept in the database: every instance of the API counts alike.
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
      // Somebody else was first at this moment; anything else is still wrong now.
      if ((await again()).count === 0) throw error;
    }
  }

  return {
    /** How long until this may be tried, in milliseconds; 0 for at once. */
    async waitOf(attempt: SignInAttempt): Promise<number> {
      const keys = keysOf(attempt);
      const [person, account, address] = await Promise.all([failures(keys.person), failures(keys.account), failures(keys.address)]);
      const limit = address.count >= ofAnAddress.free ? afterMany : ofOnePerson;
      const until = Math.max(person.at + delayAfter(person.count, limit), account.at + delayAfter(account.count, ofAnAccount));
      return Math.max(0, until - clock.now());
    },
    /** Counts an attempt as failed: before its password is compared, so that many at once are counted too. */
    async failed(attempt: SignInAttempt): Promise<void> {
      const now = clock.now();
      const forgotten = BigInt(now - rememberedMs);
      await table.deleteMany({ where: { lastRequest: { lt: forgotten } } });
      for (const key of Object.values(keysOf(attempt))) await count(key, BigInt(now));
    },
    /** Takes back what was counted: it was the person. The address keeps what others did there. */
    async succeeded(attempt: SignInAttempt): Promise<void> {
      const { person, account, address } = keysOf(attempt);
      await table.deleteMany({ where: { key: { in: [person, account] } } });
      await table.updateMany({ where: { key: address, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
    },
  };
}
export type SignInLimits = ReturnType<typeof createSignInLimits>;

/** Milliseconds to wait after so many failures: none within the free ones, then 1, 2, 4 … seconds. */
function delayAfter(count: number, { free, longestMs }: { readonly free: number; readonly longestMs: number }): number {
  return count < free ? 0 : Math.min(longestMs, 1000 * 2 ** Math.min(30, count - free));
}

/** Addresses and e-mails are of any length and nobody's business in a table: their digests are kept. */
function keysOf({ email, address }: SignInAttempt) {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
  const account = email.trim().toLowerCase();
  return {
    person: `sign-in person ${digest(JSON.stringify([account, address]))}`,
    account: `sign-in account ${digest(account)}`,
    address: `sign-in address ${digest(address)}`,
  };
}
