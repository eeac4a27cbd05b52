import rateLimit from '@fastify/rate-limit';
import { actorOfKey, type PersonActor, type Ports, ServiceError } from '@marquee/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerError } from '../http/answer-error.ts';
import { strictJson } from '../http/strict-json.ts';
import { abortOnDisconnect } from '../operator/abort-on-disconnect.ts';
import type { Turns } from '../turns.ts';
import { type Endpoint, endpoints, headersOfAge } from './endpoints.ts';
import { type InputReader, inputReader } from './input.ts';
import { idempotencyKeyOf, once } from './once.ts';
import { openApiDocument } from './openapi.ts';
import { problemDocument, problemType } from './problem.ts';

/** As many letters as a file of events may have, with room for those that take several bytes. */
const largestCsv = 10_000_000;

interface ApiOptions {
  readonly ports: Ports;
  readonly turns: Turns;
  /** How many requests of one key are answered. */
  readonly requestsAMinute: number;
}

/** `/api/v1`, and what has a second version beside it: the verbs for programs with a key, and the document that describes them. Registered under `/api`. */
export async function apiRoutes(app: FastifyInstance, { ports, turns, requestsAMinute }: ApiOptions): Promise<void> {
  app.setErrorHandler((error, request, reply) => {
    reply.type(problemType);
    if (error instanceof ServiceError && error.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer realm="Marquee"');
    return answerError(error, request, reply, (problem, status) => problemDocument(problem, status));
  });
  for (const version of new Set(endpoints.map(({ version }) => version)))
    await app.register(async (nowhere) => nowhere.setNotFoundHandler(nothingThere), { prefix: `/v${version}` });
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const bodies = new WeakMap<FastifyRequest, string>();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (request: FastifyRequest, body: string) => {
    bodies.set(request, body);
    return body === '' ? undefined : strictJson(body);
  });
  app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: largestCsv }, async (request: FastifyRequest, body: string) => {
    bodies.set(request, body);
    return { csv: body };
  });
  const document = openApiDocument();
  app.get('/v1/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(document));

  await app.register(async (withKey) => {
    const actors = new WeakMap<FastifyRequest, PersonActor>();
    const actor = (request: FastifyRequest): PersonActor => {
      const found = actors.get(request);
      if (!found) throw new TypeError('The key is read before anything else.');
      return found;
    };
    // Before the body is read: nobody without a key has anything kept in memory.
    withKey.addHook('onRequest', async (request) => {
      const key = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (key === undefined) throw new ServiceError('unauthenticated', 'Send a key: Authorization: Bearer …');
      actors.set(request, await actorOfKey(ports, key));
    });
    await withKey.register(rateLimit, {
      max: requestsAMinute,
      timeWindow: 60_000,
      hook: 'onRequest',
      keyGenerator: (request) => actor(request).personId,
      enableDraftSpec: true,
      errorResponseBuilder: (_request, { ttl }) =>
        new ServiceError('too_many', `This key asked ${requestsAMinute} times in a minute. Ask again when it is over.`, {
          retryAfterSeconds: Math.ceil(ttl / 1000),
        }),
    });
    for (const endpoint of endpoints) {
      const { method, path, version } = endpoint;
      const age = headersOfAge(endpoint);
      const readers = { json: inputReader(endpoint), csv: endpoint.csvVerb && inputReader({ ...endpoint, verb: endpoint.csvVerb }) };
      withKey.route({
        method,
        url: `/v${version}${path}`.replaceAll(/\{(\w+)\}/g, ':$1'),
        handler: async (request, reply) => {
          const who = actor(request);
          reply.headers(age);
          const { verb, inputOf } = askedBy(endpoint, readers, request);
          const input = inputOf(request);
          const asked = { actor: who, requestId: request.id, address: request.ip, signal: abortOnDisconnect(reply.raw) };
          const own = { ...ports, audience: turns.audienceFor(who, ports.audience) };
          const key = verb.kind === 'mutation' ? idempotencyKeyOf(request.headers['idempotency-key']) : undefined;
          return turns.request(who, async () => {
            if (key === undefined) return verb.call({ ...asked, ports: own }, input);
            const asking = `${method} ${request.url}\n${bodies.get(request) ?? ''}`;
            // Of somebody who is not to be kept, not even a digest that a list of member ids could be tried on.
            const write = { apiKeyId: who.personId, idempotencyKey: key, asked: verb.recall ? ports.noise.key(asking) : asking };
            const parts = { requests: ports.metadata.programRequests, clock: ports.clock, ids: ports.ids };
            const { answer, replayed } = await once(write, parts, (keep) => verb.call({ ...asked, ports: own, keep }, input));
            if (replayed) reply.header('idempotency-replayed', 'true');
            const whole =
              replayed && verb.recall ? JSON.stringify(await verb.recall({ ...asked, ports: own }, input, JSON.parse(answer))) : answer;
            return reply.type('application/json; charset=utf-8').send(whole);
          });
        },
      });
    }
  });
}

interface Readers {
  readonly json: InputReader;
  readonly csv: InputReader | null;
}

/** What is asked, by the type of the body. Throws `bad_request` for CSV where none is taken. */
function askedBy({ verb, csvVerb }: Endpoint, { json, csv }: Readers, { headers }: FastifyRequest) {
  if (!/^text\/csv\b/i.test(headers['content-type'] ?? '')) return { verb, inputOf: json };
  if (csvVerb && csv) return { verb: csvVerb, inputOf: csv };
  throw new ServiceError('bad_request', 'The body is an object, as JSON: CSV is not taken here.');
}

function nothingThere(request: FastifyRequest): never {
  throw new ServiceError('not_found', `There is nothing at ${request.url.split('?')[0]}. /api/v1/openapi.json says what there is.`);
}
