import { timingSafeEqual } from 'node:crypto';
import { type Ports, ServiceError, type Verb, verbs } from '@marquee/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { httpStatus, problemOf } from '../problem.ts';
import { abortOnDisconnect } from './abort-on-disconnect.ts';

type AnyVerb = Pick<Verb, 'name' | 'kind' | 'call'>;
const byName = new Map<string, AnyVerb>(
  Object.values(verbs).flatMap((group) => Object.values(group).map((verb: AnyVerb) => [verb.name, verb])),
);
const largestBody = 32 * 1024 * 1024;

/** `POST /operator/<verb>`: every verb as the operator of this machine, for whoever holds the token of the running process. */
export async function operatorRoutes(
  app: FastifyInstance,
  { ports, token }: { readonly ports: Ports; readonly token: string },
): Promise<void> {
  app.post<{ Params: { verb: string } }>('/operator/:verb', { bodyLimit: largestBody }, async (request, reply) => {
    requireToken(request, token);
    const verb = byName.get(request.params.verb);
    if (!verb) throw new ServiceError('not_found', `There is no verb ${request.params.verb}.`);
    const signal = abortOnDisconnect(reply.raw);
    const result = await verb.call({ actor: { kind: 'operator' }, ports, requestId: request.id, signal }, request.body);
    return { ok: true, result };
  });
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
}

function requireToken(request: FastifyRequest, token: string): void {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new ServiceError(
      'unauthenticated',
      'The operator’s token is not the one of the running process. Read it from run.json in the data folder.',
    );
  }
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(asService(error), request.id);
  if (problem.code === 'bug') request.log.error({ err: error }, 'An operator’s request failed');
  return reply.status(httpStatus[problem.code]).send({ ok: false, error: problem });
}

/** Fastify's own refusals (unreadable JSON, a body too large) carry a status below 500. */
function asService(error: unknown): unknown {
  const refused = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;
  return refused ? new ServiceError('bad_request', error.message) : error;
}
