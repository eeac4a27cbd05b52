import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from '@marquee/core';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Database } from '../metadata/database.ts';
import { resilient } from '../metadata/resilient.ts';
import { type LibraryOptions, libraryOptions, seenFrom } from './library-options.ts';

/** An OpenID Connect provider, at which Marquee is registered with the address `<WEB_URL>/api/auth/callback/oidc`. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** What the button on the sign-in page calls it. */
  readonly name: string;
}

/** Signing in at another server, which says who somebody is. It lets in only people who are there: they are known by their verified address, and by its own id for them afterwards. */
export interface SingleSignOn {
  readonly name: string;
  /**
   * Where the browser is to go, and the cookies to come back with.
   *
   * @throws ServiceError `unavailable` when the provider does not answer
   */
  begin(next: string, headers: IncomingHttpHeaders): Promise<{ readonly url: string; readonly cookies: readonly string[] }>;
  /**
   * Opens the session of whoever came back, and says where they were going.
   *
   * @throws ServiceError `forbidden`, with `why`: `unknown` for somebody whose address is nobody's here, `suspended`; `unauthenticated` otherwise
   */
  finish(
    back: { readonly query: Readonly<Record<string, string>>; readonly address: string },
    headers: IncomingHttpHeaders,
  ): Promise<{ readonly cookies: readonly string[]; readonly next: string }>;
}

const providerId = 'oidc';
/** Who somebody is is all that is asked of the provider: what it would let us do in their name is not kept. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null };

/** Sessions in the same database and with the same cookies as those of passwords. */
export function createSingleSignOn(database: Database, provider: OidcProvider, options: LibraryOptions): SingleSignOn {
  const { issuer, clientId, clientSecret, name } = provider;
  const base = libraryOptions(database, options);
  const open = () =>
    betterAuth({
      ...base,
      account: { accountLinking: { enabled: true, trustedProviders: [] } },
      databaseHooks: {
        ...base.databaseHooks,
        account: { create: { before: async () => ({ data: noTokens }) }, update: { before: async () => ({ data: noTokens }) } },
      },
      plugins: [
        genericOAuth({
          config: [
            {
              providerId,
              discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
              clientId,
              ...(clientSecret === undefined ? {} : { clientSecret }),
              scopes: ['openid', 'email', 'profile'],
              pkce: true,
              requireIdTokenVerification: true,
              // Administrators add people. Nobody can sign up by themselves.
              disableSignUp: true,
            },
          ],
        }),
      ],
    });

  // The library asks the provider for its addresses once: while it does not answer, the library is opened anew.
  let opened: ReturnType<typeof open> | undefined;
  async function ready(): Promise<ReturnType<typeof open>> {
    opened ??= open();
    const { socialProviders } = await opened.$context;
    if (socialProviders.some(({ id }) => id === providerId)) return opened;
    opened = undefined;
    throw new ServiceError('unavailable', `${name} does not answer. Try again in a moment, or sign in with a password.`);
  }

  return {
    name,
    begin: async (next, headers) => {
      const auth = await ready();
      const to = new URL(next, options.webUrl);
      const callbackURL = to.origin === new URL(options.webUrl).origin ? to.href : options.webUrl;
      const body = { provider: providerId, callbackURL, errorCallbackURL: `${options.webUrl}/sign-in`, disableRedirect: true };
      const answer = await resilient(() => auth.api.signInSocial({ body, headers: seenFrom('', headers), asResponse: true }));
      const told: unknown = await answer.json();
      if (!answer.ok || typeof told !== 'object' || told === null || !('url' in told) || typeof told.url !== 'string')
        throw new Error(`The identity library answered ${answer.status}`);
      return { url: told.url, cookies: answer.headers.getSetCookie() };
    },
    finish: async ({ query, address }, headers) => {
      const auth = await ready();
      const seen = seenFrom(address, headers);
      const answer = await auth.api.callbackOAuth({ method: 'GET', params: { id: providerId }, query, headers: seen, asResponse: true });
      const to = new URL(answer.headers.get('location') ?? '/sign-in?error=no_location', options.webUrl);
      const error = to.searchParams.get('error');
      const cookies = answer.headers.getSetCookie();
      if (error !== null || answer.status >= 400) throw refused(error ?? `status ${answer.status}`, name);
      await noteSignIn(auth, cookies);
      return { cookies, next: `${to.pathname}${to.search}${to.hash}` };
    },
  };

  async function noteSignIn(auth: ReturnType<typeof open>, cookies: readonly string[]): Promise<void> {
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    const userId = (await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.id;
    if (userId) await resilient(() => database.membership.updateMany({ where: { userId }, data: { lastSignInAt: new Date() } }));
  }
}

function refused(error: string, name: string): ServiceError {
  if (error === 'signup_disabled' || error === 'account_not_linked')
    return new ServiceError('forbidden', `Nobody here has the address that ${name} knows you by. Ask an administrator to invite you.`, {
      why: 'unknown',
    });
  if (error === 'unable_to_create_session')
    return new ServiceError('forbidden', 'You are suspended and cannot sign in. Ask an administrator to let you in again.', {
      why: 'suspended',
    });
  return new ServiceError('unauthenticated', `Signing in with ${name} did not work. Try again.`, { why: 'failed', error });
}
