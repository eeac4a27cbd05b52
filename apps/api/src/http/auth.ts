import { type Ports, ServiceError } from '@marquee/core';
import type { Identity, SingleSignOn } from '@marquee/platform';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recordSignIns } from './sign-ins.ts';

/** An address and a password are short. */
const bodyLimit = 16 * 1024;
const SignIn = z.object({ email: z.string().min(1).max(320), password: z.string().min(1).max(1024) });

const Code = z.object({ code: z.string().min(1).max(64) });

const Begin = z.object({
  next: z
    .string()
    .max(2_000)
    .regex(/^\/(?![/\\])/),
});
/** What another server sends somebody back with; a value that comes twice is none. */
const Back = z.record(z.string(), z.unknown()).transform((query) => {
  const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
});

interface AuthOptions {
  readonly identity: Identity;
  readonly ports: Pick<Ports, 'metadata' | 'clock' | 'ids'>;
}

/**
 * `POST /api/auth/sign-in/email`, `/api/auth/sign-in/code` where a code is asked for, `/api/auth/sign-in/oidc` at another server, and
 * `/api/auth/sign-out`: the session is a cookie. All are on record.
 */
export async function authRoutes(app: FastifyInstance, { identity, ports }: AuthOptions): Promise<void> {
  const record = recordSignIns(ports);
  app.post('/api/auth/sign-in/email', { bodyLimit }, async (request, reply) => {
    const given = SignIn.safeParse(request.body);
    if (!given.success) throw new ServiceError('bad_request', 'Send an e-mail and a password, as JSON.');
    const { email } = given.data;
    try {
      const { cookies, codeNeeded } = await identity.signIn({ ...given.data, address: request.ip }, request.headers);
      if (!codeNeeded) await record.signedIn(request, email);
      return await reply.header('set-cookie', [...cookies]).send({ ok: true, codeNeeded });
    } catch (error) {
      if (error instanceof ServiceError) await record.refused(request, email, error.code);
      throw error;
    }
  });
  app.post('/api/auth/sign-in/code', { bodyLimit }, async (request, reply) => {
    const given = Code.safeParse(request.body);
    if (!given.success) throw new ServiceError('bad_request', 'Send a code, as JSON.');
    try {
      const { cookies, email } = await identity.giveCode({ ...given.data, address: request.ip }, request.headers);
      await record.signedIn(request, email);
      return await reply.header('set-cookie', [...cookies]).send({ ok: true });
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'unauthenticated') await record.codeRefused(request);
      throw error;
    }
  });
  app.post('/api/auth/sign-in/oidc', { bodyLimit }, async (request, reply) => {
    const given = Begin.safeParse(request.body);
    if (!given.success) throw new ServiceError('bad_request', 'Send where to go, as JSON.');
    const { url, cookies } = await ssoOf(identity).begin(given.data.next, request.headers);
    return reply.header('set-cookie', [...cookies]).send({ url });
  });
  app.get('/api/auth/callback/oidc', async (request, reply) => {
    const query = Back.parse(request.query);
    try {
      const { cookies, next } = await ssoOf(identity).finish({ query, address: request.ip }, request.headers);
      const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
      const person = await identity.personOf({ cookie });
      if (person !== null) await record.signedIn(request, person);
      return reply.header('set-cookie', [...cookies]).redirect(next);
    } catch (error) {
      // A person looks at this answer: the sign-in page says what became of it.
      if (!(error instanceof ServiceError) || error.code === 'not_found') throw error;
      request.log.warn({ code: error.code, ...error.details }, 'Nobody was signed in by the other server');
      return reply.redirect(`/sign-in?failed=${encodeURIComponent(String(error.details.why ?? error.code))}`);
    }
  });
  app.post('/api/auth/sign-out', { bodyLimit }, async (request, reply) => {
    const person = await identity.personOf(request.headers);
    const cookies = await identity.signOut(request.headers);
    if (person !== null) await record.signedOut(request, person);
    return reply.header('set-cookie', [...cookies]).send({ ok: true });
  });
}

function ssoOf({ singleSignOn }: Identity): SingleSignOn {
  if (singleSignOn === null) throw new ServiceError('not_found', 'People sign in by their passwords here.');
  return singleSignOn;
}
