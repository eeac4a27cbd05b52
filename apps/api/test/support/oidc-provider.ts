import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const registered = { clientId: 'marquee', clientSecret: 'a secret between the two' };

export interface OpenProvider {
  readonly issuer: string;
  /** Goes where a browser is sent, signs in there as somebody and agrees; the address that the browser is sent back to. */
  signIn(url: string, account: string): Promise<URL>;
  close(): Promise<void>;
}

/** A real OpenID Connect provider in this process. Whoever signs in as `mia@x.example` has that address; it is verified unless it begins with `unverified`. It sends browsers back to the dashboard. */
export async function openProvider(dashboard: string): Promise<OpenProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: registered.clientId,
        client_secret: registered.clientSecret,
        redirect_uris: [`${dashboard}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: id.replace(/^.*:/, ''),
        email_verified: !id.startsWith('unverified:'),
        name: 'As they know them',
      }),
    }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['a key of the test'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    signIn: async (url, account) => browse(url, account, dashboard),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A browser that fills in the two forms of the provider: who one is, and that one agrees. */
async function browse(start: string, account: string, dashboard: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next: { readonly url: string; readonly body?: URLSearchParams } = { url: start };
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(next.url, {
      method: next.body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.body ? { body: next.body } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      const to = new URL(location, next.url);
      if (to.origin === dashboard) return to;
      next = { url: to.href };
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`The provider answered ${answer.status}: ${page.slice(0, 500)}`);
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
    next = { url: new URL(action, next.url).href, body: new URLSearchParams({ prompt, login: account, password: 'any' }) };
  }
  throw new Error('The provider did not send the browser back.');
}
