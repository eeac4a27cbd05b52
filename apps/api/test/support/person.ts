import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../../src/router.ts';
import { webUrl } from './open-api.ts';

export const emails = {
  analyst: 'mara@halden-street-releasing.example',
  marketer: 'jonah@halden-street-pictures.example',
  approver: 'beatriz@northlight-cinemas.example',
  administrator: 'priya@marquee-platform.example',
};

/** Signs in over HTTP as a browser on the dashboard would. */
export function signIn(url: string, email: string, password = 'marquee-demo', origin = webUrl): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin };
  return fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
}

/** The cookies of an answer, as the next request sends them. */
export const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** A client of the API that sends the given headers with everything. */
export function client(url: string, headers: Record<string, string> = {}) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, methodOverride: 'POST', headers: { origin: webUrl, ...headers } })],
  });
}

/** A demo person, signed in. */
export async function as(url: string, role: keyof typeof emails) {
  const answer = await signIn(url, emails[role]);
  if (!answer.ok) throw new Error(`Signing in as the ${role} answered ${answer.status}: ${await answer.text()}`);
  return client(url, { cookie: cookiesOf(answer) });
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly details: Record<string, unknown>;
  readonly requestId: string;
  readonly httpStatus: number;
}

/** What the API told the client of a call that must fail. */
export async function refusal(call: Promise<unknown>): Promise<Told> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError && error.data) return { ...error.data.marquee, httpStatus: error.data.httpStatus };
    throw error;
  }
  throw new Error('The call was answered; it should have been refused.');
}
