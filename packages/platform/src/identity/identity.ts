import type { IncomingHttpHeaders } from 'node:http';
import { type Clock, ServiceError } from '@marquee/core';
import { betterAuth } from 'better-auth';
import { fromNodeHeaders } from 'better-auth/node';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import type { Database } from '../metadata/database.ts';
import { sessionIdleMs } from '../metadata/repositories/accounts.ts';
import { resilient } from '../metadata/resilient.ts';
import { mostHashesAtOnce } from './hashing-threads.ts';
import { type LibraryOptions, libraryOptions, seenFrom } from './library-options.ts';
import type { Passwords } from './passwords.ts';
import { createSignInLimits, type SignInAttempt } from './sign-in-limits.ts';
import { createSingleSignOn, type OidcProvider, type SingleSignOn } from './single-sign-on.ts';

/** How exactly it is known when a session was last used: a write for every question would be too many. */
const seenEveryMs = 5 * 60 * 1000;
/** Cookies to set in the browser, each as the value of a `set-cookie` header. */
export type Cookies = readonly string[];

/** What came of a password that matched. */
export interface SignedIn {
  readonly cookies: Cookies;
  readonly codeNeeded: boolean;
}

/** Signing in and out with e-mail and password. Sessions are stored in the database. */
export interface Identity {
  /** The id of the person whose session is in the request; null if there is no session or it has ended. */
  personOf(headers: IncomingHttpHeaders): Promise<string | null>;
  /** The same with the id of the session, which is noted as seen. */
  sessionOf(headers: IncomingHttpHeaders): Promise<{ readonly personId: string; readonly session: string } | null>;
  /**
   * Opens a session, or asks for a code of the person's authenticator app first: then the cookies are those to show with the code.
   *
   * @throws ServiceError `unauthenticated` when e-mail and password do not match; `forbidden` when they match and the person is suspended;
   *   `too_many`, with `retryAfterSeconds`, after too many failures or when too many people sign in at this moment
   */
  signIn(attempt: SignInAttempt & { readonly password: string }, headers: IncomingHttpHeaders): Promise<SignedIn>;
  /**
   * Opens the session that waits for a code, which is one of the app or a recovery code; whose it is is told with the cookies.
   *
   * @throws ServiceError `unauthenticated` when the code does not fit, with `again` where the password is to be given again; `forbidden` and
   *   `too_many` as for signing in
   */
  giveCode(
    given: { readonly code: string; readonly address: string },
    headers: IncomingHttpHeaders,
  ): Promise<{ readonly cookies: Cookies; readonly email: string }>;
  /**
   * Does what somebody without a session may try, such as to open an invitation: within the limits of signing in, as if its refusals were
   * wrong passwords. `hashing`: it hashes a password, which only so many do at once.
   *
   * @throws ServiceError `too_many` as for signing in; whatever the work throws
   */
  tried<T>(attempt: SignInAttempt, how: { readonly hashing: boolean }, work: () => Promise<T>): Promise<T>;
  /** Signing in at another server; null where none is configured. */
  readonly singleSignOn: SingleSignOn | null;
  /** Ends the session in the request. Without one, nothing happens. */
  signOut(headers: IncomingHttpHeaders): Promise<Cookies>;
}

interface IdentityOptions extends LibraryOptions {
  readonly passwords: Passwords;
  readonly clock?: Clock;
  /** Another server at which people may sign in. */
  readonly oidc?: OidcProvider | undefined;
}

/** Identity on the relational database, over the identity library. */
export function createIdentity(database: Database, options: IdentityOptions): Identity {
  const { passwords, clock = { now: () => Date.now() }, oidc } = options;
  const limits = createSignInLimits(database, clock);
  const auth = betterAuth({
    ...libraryOptions(database, options),
    // Administrators add people. Nobody can sign up by themselves.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: passwords.hash, verify: ({ hash, password }) => verify(hash, password) },
    },
    plugins: [twoFactor({ issuer: 'Marquee' })],
  });

  /** Compares a password with its hash. If the hash was made with older settings, hashes the password again while it is known. */
  async function verify(hash: string, password: string): Promise<boolean> {
    if (!(await passwords.matches(hash, password))) return false;
    if (passwords.outdated(hash))
      await database.account.updateMany({ where: { password: hash }, data: { password: await passwords.hash(password) } });
    return true;
  }

  /** `isThrough`: the answer is no failure; one that only leads to the next question goes on counting, or guesses at that would be free. */
  async function tried<T>(
    attempt: SignInAttempt,
    { hashing }: { readonly hashing: boolean },
    work: () => Promise<T>,
    isThrough: (done: T) => boolean = () => true,
  ): Promise<T> {
    const waitMs = await resilient(() => limits.waitOf(attempt));
    if (waitMs > 0) throw tooMany('Too many tries.', waitMs);
    const counted = async () => {
      await resilient(() => limits.failed(attempt));
      const done = await work();
      if (isThrough(done)) await resilient(() => limits.succeeded(attempt));
      return done;
    };
    return hashing ? withTurn(counted) : counted();
  }

  let comparing = 0;
  async function withTurn<T>(work: () => Promise<T>): Promise<T> {
    if (comparing >= mostHashesAtOnce) throw tooMany('Too many people sign in at this moment.', 1000);
    comparing += 1;
    try {
      return await work();
    } finally {
      comparing -= 1;
    }
  }

  const sessionOf: Identity['sessionOf'] = (headers) =>
    resilient(async () => {
      try {
        const found = await auth.api.getSession({ headers: fromNodeHeaders(headers) });
        if (found === null) return null;
        const { id, updatedAt } = found.session;
        if (clock.now() - updatedAt.getTime() > sessionIdleMs) {
          await database.session.deleteMany({ where: { id } });
          return null;
        }
        if (clock.now() - updatedAt.getTime() > seenEveryMs)
          await database.session.updateMany({ where: { id }, data: { updatedAt: new Date(clock.now()) } });
        return { personId: found.user.id, session: id };
      } catch (error) {
        // Do not say what was wrong. If the database is unavailable, the query throws its own error.
        await database.$queryRawUnsafe('SELECT 1');
        throw error;
      }
    });

  async function noteSignIn(email: string): Promise<void> {
    const where = { user: { email: email.trim().toLowerCase() } };
    await database.membership.updateMany({ where, data: { lastSignInAt: new Date(clock.now()) } });
  }

  return {
    personOf: async (headers) => (await sessionOf(headers))?.personId ?? null,
    sessionOf,
    singleSignOn: oidc === undefined ? null : createSingleSignOn(database, oidc, options),
    tried,
    signIn: ({ email, password, address }, headers) =>
      tried(
        { email, address },
        { hashing: true },
        async () => {
          const answer = await resilient(() =>
            auth.api.signInEmail({ body: { email, password }, headers: seenFrom(address, headers), asResponse: true }),
          );
          const told = await toldBy(answer);
          if (!answer.ok) throw new ServiceError('unauthenticated', 'That e-mail and password do not match. Check both and try again.');
          const codeNeeded = 'twoFactorRedirect' in told && told.twoFactorRedirect === true;
          if (!codeNeeded) await resilient(() => noteSignIn(email));
          return { cookies: answer.headers.getSetCookie(), codeNeeded };
        },
        ({ codeNeeded }) => !codeNeeded,
      ),
    giveCode: ({ code, address }, headers) =>
      tried({ email: `codes at ${address}`, address }, { hashing: false }, async () => {
        const given = {
          body: { code: code.replace(/\s/g, '') },
          headers: ofChallenge(seenFrom(address, headers)),
          asResponse: true,
        } as const;
        const answer = await (/^\d{6}$/.test(given.body.code) ? auth.api.verifyTOTP(given) : auth.api.verifyBackupCode(given));
        const told = await toldBy(answer);
        if (!answer.ok) throw refusedCode(told);
        const { token, user } = Opened.parse(told);
        const { email } = user;
        if (!(await resilient(() => limits.isFirstUse(email, given.body.code)))) {
          await resilient(() => database.session.deleteMany({ where: { token } }));
          throw new ServiceError('unauthenticated', 'That code was used already. Sign in again with the next one.', { again: true });
        }
        await resilient(() => noteSignIn(email));
        await resilient(() => limits.succeeded({ email, address }));
        return { cookies: answer.headers.getSetCookie(), email };
      }),
    signOut: (headers) =>
      resilient(async () => {
        const answer = await auth.api.signOut({ headers: fromNodeHeaders(headers), asResponse: true });
        return answer.headers.getSetCookie();
      }),
  };
}

const Opened = z.object({ token: z.string(), user: z.object({ email: z.string() }) });

/** What the identity library answered. Throws `forbidden` where everything matched and the session alone was refused. */
async function toldBy(answer: Response): Promise<object> {
  const told: unknown = await answer.json();
  const body = typeof told === 'object' && told !== null ? told : {};
  if (!answer.ok && codeOf(body) === 'FAILED_TO_CREATE_SESSION')
    throw new ServiceError('forbidden', 'You are suspended and cannot sign in. Ask an administrator to let you in again.');
  if (answer.status >= 500) throw new Error(`The identity library answered ${answer.status}`);
  return body;
}

function codeOf(told: object): unknown {
  return 'code' in told ? told.code : undefined;
}

/** Only the cookie of the sign-in that waits for a code: a session of somebody else in the same browser is none of its business. */
function ofChallenge(headers: Headers): Headers {
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim());
  headers.set('cookie', cookies.filter((each) => /^[\w.-]*two_factor=/.test(each)).join('; '));
  return headers;
}

/** How the identity library locks codes: after ten that do not fit, for a quarter of an hour. */
const lockedMs = 15 * 60 * 1000;

function refusedCode(told: object): ServiceError {
  const code = codeOf(told);
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return tooMany('Too many codes did not fit.', lockedMs);
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE')
    return new ServiceError(
      'unauthenticated',
      'That code does not fit. Give the one that your app shows now, or a recovery code that is not used up.',
    );
  return new ServiceError('unauthenticated', 'The time for the code is over. Sign in with your password again.', { again: true });
}

function tooMany(why: string, waitMs: number): ServiceError {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const unit = retryAfterSeconds === 1 ? 'second' : 'seconds';
  return new ServiceError('too_many', `${why} Try again in ${retryAfterSeconds} ${unit}.`, { retryAfterSeconds });
}
