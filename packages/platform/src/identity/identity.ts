import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import type { Database } from '../metadata/database.ts';
import { resilient } from '../metadata/resilient.ts';
import { trustedOrigins } from './origins.ts';

/** Where the host says who is calling, so that one caller's attempts do not use up another's. */
export const clientAddressHeader = 'x-marquee-client';

/** So many in a row with less than the window's seconds between them: far beyond a person's mistakes, far below what guessing takes. */
const signInAttempts = { window: 10, max: 60 };

/** Who somebody is: sign in and out by email and password, with sessions kept in the database. */
export interface Identity {
  /** The id of the person whose session the request carries; null when there is none or it has ended. */
  personOf(headers: IncomingHttpHeaders): Promise<string | null>;
  /** Answers everything under /api/auth. The body must not have been read. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * @param webUrl where people reach the dashboard; cookies are `secure` when it is https
 * @param secret signs the session cookies
 */
export function createIdentity(database: Database, { webUrl, secret }: { readonly webUrl: string; readonly secret: string }): Identity {
  const auth = betterAuth({
    database: prismaAdapter(database, { provider: database.kind.provider }),
    secret,
    baseURL: webUrl,
    basePath: '/api/auth',
    trustedOrigins: [...trustedOrigins(webUrl)],
    telemetry: { enabled: false },
    // People are brought on by an administrator, never by themselves.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 7 * 24 * 60 * 60, updateAge: 24 * 60 * 60 },
    rateLimit: { enabled: true, storage: 'database', window: 10, max: 200, customRules: { '/sign-in/email': signInAttempts } },
    advanced: {
      cookiePrefix: 'marquee',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    logger: { level: 'error' },
  });
  return {
    personOf: (headers) =>
      resilient(async () => {
        try {
          return (await auth.api.getSession({ headers: fromNodeHeaders(headers) }))?.user.id ?? null;
        } catch (error) {
          // What was wrong is not told; a database that is away says so itself.
          await database.$queryRawUnsafe('SELECT 1');
          throw error;
        }
      }),
    handle: toNodeHandler(auth),
  };
}
