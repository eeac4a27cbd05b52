import { ServiceError } from '@marquee/core';
import type { Identity } from '@marquee/platform';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** An address and a password are short. */
const bodyLimit = 16 * 1024;
const SignIn = z.object({ email: z.string().min(1).max(320), password: z.string().min(1).max(1024) });

/** `POST /api/auth/sign-in/email` and `/api/auth/sign-out`: the session is a cookie. */
export async function authRoutes(app: FastifyInstance, { identity }: { readonly identity: Identity }): Promise<void> {
  app.post('/api/auth/sign-in/email', { bodyLimit }, async (request, reply) => {
    const given = SignIn.safeParse(request.body);
    if (!given.success) throw new ServiceError('bad_request', 'Send an e-mail and a password, as JSON.');
    const cookies = await identity.signIn({ ...given.data, address: request.ip }, request.headers);
    return reply.header('set-cookie', [...cookies]).send({ ok: true });
  });
  app.post('/api/auth/sign-out', { bodyLimit }, async (request, reply) => {
    const cookies = await identity.signOut(request.headers);
    return reply.header('set-cookie', [...cookies]).send({ ok: true });
  });
}
