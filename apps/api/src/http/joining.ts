import { type Ports, type VerbContext, verbs } from '@marquee/core';
import type { Identity } from '@marquee/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface JoiningOptions {
  readonly identity: Identity;
  readonly ports: Ports;
}

/** A token, a name, an address and a password are short. */
const bodyLimit = 16 * 1024;

/** `POST /api/auth/join/look` and `/api/auth/join`: what an invitation is for, and to take it up. The token comes in the body, which no log has. */
export async function joiningRoutes(app: FastifyInstance, { identity, ports }: JoiningOptions): Promise<void> {
  const asVisitor = (request: FastifyRequest): VerbContext => ({ actor: { kind: 'visitor' }, ports, requestId: request.id });
  // Whoever guesses tries one token after another, so what is counted is the place that it comes from.
  const attemptAt = ({ ip }: FastifyRequest) => ({ email: `invitations at ${ip}`, address: ip });
  app.post('/api/auth/join/look', { bodyLimit }, async (request) =>
    identity.tried(attemptAt(request), { hashing: false }, () => verbs.joining.look.call(asVisitor(request), request.body)),
  );
  app.post('/api/auth/join', { bodyLimit }, async (request) =>
    identity.tried(attemptAt(request), { hashing: true }, () => verbs.joining.accept.call(asVisitor(request), request.body)),
  );
}
