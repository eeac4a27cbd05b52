import { timingSafeEqual } from 'node:crypto';
import { noSuchVerb, type Ports, type Progress, ServiceError, type Verb, verbs } from '@marquee/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerError, toldProblem } from '../http/answer-error.ts';
import { strictJson } from '../http/strict-json.ts';
import { abortOnDisconnect } from './abort-on-disconnect.ts';
import { answerSlowly } from './answer-slowly.ts';
import type { Users } from './users.ts';

type AnyVerb = Pick<Verb, 'name' | 'kind' | 'call'>;
const byName = new Map<string, AnyVerb>(
  Object.values(verbs).flatMap((group) => Object.values(group).map((verb: AnyVerb) => [verb.name, verb])),
);
const largestBody = 32 * 1024 * 1024;

interface OperatorOptions {
  readonly ports: Ports;
  readonly token: string;
  readonly users: Users;
}

/** `POST /operator/<verb>`: every verb as the operator of this machine, for those who have the token of the running process. */
export async function operatorRoutes(app: FastifyInstance, { ports, token, users }: OperatorOptions): Promise<void> {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, (problem) => ({ ok: false, error: problem })));
  app.addHook('onRequest', async (request) => requireToken(request, token));
  app.get('/operator/users', async () => ({ users: users.count() }));
  app.get('/operator/hold', async (_request, reply) => {
    reply.hijack();
    users.hold(reply.raw);
  });
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: largestBody },
    async (_request: FastifyRequest, body: string) => (body === '' ? undefined : strictJson(body)),
  );
  app.post<{ Params: { verb: string } }>('/operator/:verb', { bodyLimit: largestBody }, async (request, reply) => {
    const verb = byName.get(request.params.verb);
    if (!verb) throw new ServiceError('not_found', noSuchVerb(request.params.verb));
    const signal = abortOnDisconnect(reply.raw);
    let progress: Progress | undefined;
    const onProgress = (now: Progress) => {
      progress = now;
    };
    const context = { actor: { kind: 'operator' }, ports, requestId: request.id, address: request.ip, signal, onProgress } as const;
    const called = verb.call(context, request.body);
    const answer = await answerSlowly(
      called.then((result) => ({ ok: true, result })),
      {
        progress: () => progress,
        problem: (error) => ({ ok: false, error: toldProblem(error, request) }),
        begin: () => {
          reply.hijack();
          return reply.raw;
        },
      },
    );
    return answer === undefined ? reply : answer;
  });
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
