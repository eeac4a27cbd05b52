import type { IncomingHttpHeaders } from 'node:http';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { fromNodeHeaders } from 'better-auth/node';
import type { Database } from '../metadata/database.ts';
import { trustedOrigins } from './origins.ts';

/** A session ends a week after signing in, whether it is used or not. */
const sessionSeconds = 7 * 24 * 60 * 60;
/** Tells the identity library where a request came from, in place of what the request claims. */
const addressHeader = 'x-marquee-address';

export interface LibraryOptions {
  /** The address of the dashboard. If it is https, cookies are `secure`. */
  readonly webUrl: string;
  /** Signs the session cookies. */
  readonly secret: string;
  /** Called with errors inside the identity library. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/** What the identity library is told for every way of signing in: sessions are the same, and nobody who is suspended gets one. */
export function libraryOptions(database: Database, { webUrl, secret, onTrouble = () => {} }: LibraryOptions) {
  const isSuspended = async (userId: string) => {
    const found = await database.membership.findUnique({ where: { userId }, select: { suspendedAt: true } });
    return found !== null && found.suspendedAt !== null;
  };
  const isSecure = webUrl.startsWith('https:');
  return {
    database: prismaAdapter(database, { provider: database.kind.provider }),
    secret,
    baseURL: webUrl,
    basePath: '/api/auth',
    trustedOrigins: [...trustedOrigins(webUrl)],
    telemetry: { enabled: false },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: { before: async ({ userId }: { userId: string }) => ((await isSuspended(userId)) ? (false as const) : undefined) },
      },
    },
    // We have our own limits, which also count by account.
    rateLimit: { enabled: false },
    advanced: {
      // Over https the name says that no other host, nor http, may have set it.
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-marquee' : 'marquee',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, secure: isSecure },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // The message may contain what a caller sent, such as line ends, so it is escaped.
    logger: { level: 'error' as const, log: (_level: string, message: string) => onTrouble(JSON.stringify(message)) },
  };
}

/** The headers of a request, with the address that it was seen to come from. */
export function seenFrom(address: string, headers: IncomingHttpHeaders): Headers {
  const seen = fromNodeHeaders(headers);
  seen.set(addressHeader, address);
  return seen;
}
