import type { IncomingHttpHeaders } from 'node:http';
import { type Clock, ServiceError } from '@marquee/core';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { fromNodeHeaders } from 'better-auth/node';
import type { Database } from '../metadata/database.ts';
import { resilient } from '../metadata/resilient.ts';
import { mostHashesAtOnce } from './hashing-threads.ts';
import { trustedOrigins } from './origins.ts';
import type { Passwords } from './passwords.ts';
import { createSignInLimits, type SignInAttempt } from './sign-in-limits.ts';

/** A session ends a week after signing in, whether it is used or not. */
const sessionSeconds = 7 * 24 * 60 * 60;

/** Cookies to set in the browser, each as the value of a `set-cookie` header. */
export type Cookies = readonly string[];

/** Signing in and out with e-mail and password. Sessions are stored in the database. */
export interface Identity {
  /** The id of the person whose session is in the request; null if there is no session or it has ended. */
  personOf(headers: IncomingHttpHeaders): Promise<string | null>;
  /**
   * Opens a session.
   *
   * @throws ServiceError `unauthenticated` when e-mail and password do not match; `forbidden` when they match and the person is suspended;
   *   `too_many`, with `retryAfterSeconds`, after too many failures or when too many people sign in at this moment
   */
  signIn(attempt: SignInAttempt & { readonly password: string }, headers: IncomingHttpHeaders): Promise<Cookies>;
  /** Ends the session in the request. Without one, nothing happens. */
  signOut(headers: IncomingHttpHeaders): Promise<Cookies>;
}

interface IdentityOptions {
  /** The address of the dashboard. If it is https, cookies are `secure`. */
  readonly webUrl: string;
  /** Signs the session cookies. */
  readonly secret: string;
  readonly passwords: Passwords;
  readonly clock?: Clock;
  /** Called with errors inside the identity library. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/** Identity on the relational database. This file is the only one that uses the identity library. */
export function createIdentity(database: Database, options: IdentityOptions): Identity {
  const { webUrl, secret, passwords, clock = { now: () => Date.now() }, onTrouble = () => {} } = options;
  const limits = createSignInLimits(database, clock);
  const auth = betterAuth({
    database: prismaAdapter(database, { provider: database.kind.provider }),
    secret,
    baseURL: webUrl,
    basePath: '/api/auth',
    trustedOrigins: [...trustedOrigins(webUrl)],
    telemetry: { enabled: false },
    // Administrators add people. Nobody can sign up by themselves.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: passwords.hash, verify: ({ hash, password }) => verify(hash, password) },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    databaseHooks: { session: { create: { before: async ({ userId }) => ((await suspended(userId)) ? false : undefined) } } },
    // We have our own limits, which also count by account.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'marquee', defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' } },
    // The message may contain what a caller sent, such as line ends, so it is escaped.
    logger: { level: 'error', log: (_level, message) => onTrouble(JSON.stringify(message)) },
  });

  async function suspended(userId: string): Promise<boolean> {
    const found = await database.membership.findUnique({ where: { userId }, select: { suspendedAt: true } });
    return found !== null && found.suspendedAt !== null;
  }

  /** Compares a password with its hash. If the hash was made with older settings, hashes the password again while it is known. */
  async function verify(hash: string, password: string): Promise<boolean> {
    if (!(await passwords.matches(hash, password))) return false;
    if (passwords.outdated(hash))
      await database.account.updateMany({ where: { password: hash }, data: { password: await passwords.hash(password) } });
    return true;
  }

  let comparing = 0;
  return {
    personOf: (headers) =>
      resilient(async () => {
        try {
          return (await auth.api.getSession({ headers: fromNodeHeaders(headers) }))?.user.id ?? null;
        } catch (error) {
          // Do not say what was wrong. If the database is unavailable, the query throws its own error.
          await database.$queryRawUnsafe('SELECT 1');
          throw error;
        }
      }),
    signIn: async ({ email, password, address }, headers) => {
      const attempt = { email, address };
      const waitMs = await resilient(() => limits.waitOf(attempt));
      if (waitMs > 0) throw tooMany('Too many tries.', waitMs);
      if (comparing >= mostHashesAtOnce) throw tooMany('Too many people sign in at this moment.', 1000);
      comparing += 1;
      try {
        await resilient(() => limits.failed(attempt));
        const answer = await resilient(() =>
          auth.api.signInEmail({ body: { email, password }, headers: fromNodeHeaders(headers), asResponse: true }),
        );
        if (answer.status >= 500) throw new Error(`The identity library answered ${answer.status}`);
        if (!answer.ok && (await refusedSession(answer)))
          throw new ServiceError('forbidden', 'You are suspended and cannot sign in. Ask an administrator to let you in again.');
        if (!answer.ok) throw new ServiceError('unauthenticated', 'That e-mail and password do not match. Check both and try again.');
        await resilient(() => limits.succeeded(attempt));
        return answer.headers.getSetCookie();
      } finally {
        comparing -= 1;
      }
    },
    signOut: (headers) =>
      resilient(async () => {
        const answer = await auth.api.signOut({ headers: fromNodeHeaders(headers), asResponse: true });
        return answer.headers.getSetCookie();
      }),
  };
}

/** Whether e-mail and password matched, and the session alone was refused. */
async function refusedSession(answer: Response): Promise<boolean> {
  const told: unknown = await answer.json();
  return typeof told === 'object' && told !== null && 'code' in told && told.code === 'FAILED_TO_CREATE_SESSION';
}

function tooMany(why: string, waitMs: number): ServiceError {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const unit = retryAfterSeconds === 1 ? 'second' : 'seconds';
  return new ServiceError('too_many', `${why} Try again in ${retryAfterSeconds} ${unit}.`, { retryAfterSeconds });
}
