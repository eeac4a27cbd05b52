import type { Ports } from '@marquee/core';
import { type Config, type Identity, isLoopback, type Stores, trustedOrigins } from '@marquee/platform';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Demo } from './demo/demo.ts';
import type { PushReceiver } from './embedded-worker.ts';
import { handOverRoutes } from './hand-over/routes.ts';
import { accountRoutes } from './http/account.ts';
import { answerError } from './http/answer-error.ts';
import { authRoutes } from './http/auth.ts';
import { healthRoutes } from './http/health.ts';
import { joiningRoutes } from './http/joining.ts';
import { refuseShortOfMemory } from './http/memory.ts';
import { refuseForeignName } from './http/names.ts';
import { refuseForeignOrigin } from './http/origin.ts';
import { trustOf } from './http/proxies.ts';
import { requestIdOf } from './http/request-id.ts';
import { operatorRoutes } from './operator/routes.ts';
import type { Users } from './operator/users.ts';
import { pushRoutes } from './push/routes.ts';
import { type AppRouter, appRouter } from './router.ts';
import { problemOfTrpc } from './trpc/base.ts';
import { contextOf } from './trpc/context.ts';
import { refuseLooseJson } from './trpc/loose-json.ts';
import { createTurns } from './turns.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { apiRoutes } from './v1/plugin.ts';

interface ServerOptions {
  readonly ports: Ports;
  /** Takes what exhibitors push. */
  readonly receiver: PushReceiver;
  /** What has to answer beside audience and metadata. */
  readonly servers: Stores['servers'];
  readonly identity: Identity;
  /** Where people reach the dashboard. */
  readonly webUrl: string;
  readonly api: Pick<Config['api'], 'host' | 'names' | 'trustedProxies' | 'requestsAMinute'>;
  readonly operatorToken: string;
  /** The commands that use this process. */
  readonly users: Users;
  readonly demo: Pick<Demo, 'people'>;
  /** Where files that are uploaded lie until they are imported. */
  readonly uploads: string;
  readonly logger: FastifyBaseLogger;
}

const largestBody = 1024 * 1024;
const trpcPrefix = '/trpc';

/** The API over given ports; the caller listens and closes. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const trusted = trustedOrigins(options.webUrl);
  const refuseName = refuseForeignName({ webUrl: options.webUrl, names: options.api.names, onThisMachine: isLoopback(options.api.host) });
  const refuseShort = refuseShortOfMemory();
  const turns = createTurns();
  const app = Fastify({
    loggerInstance: options.logger.child({}, { serializers: { req: requestLine } }),
    genReqId: requestIdOf,
    bodyLimit: largestBody,
    trustProxy: trustOf(options.api.trustedProxies),
    routerOptions: { maxParamLength: 5_000 },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    // Without no-transform a proxy compresses the stream, and its parts arrive together.
    reply.header('cache-control', 'no-store, no-transform');
    refuseShort(request.url);
    refuseName(request);
    refuseForeignOrigin(request, trusted);
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, (problem) => ({ error: problem })));
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({
      error: { code: 'not_found', message: `There is nothing at ${request.url.split('?')[0]}.`, details: {}, requestId: request.id },
    }),
  );

  await app.register(healthRoutes, { ports: options.ports, servers: options.servers });
  await app.register(authRoutes, { identity: options.identity, ports: options.ports });
  await app.register(joiningRoutes, { identity: options.identity, ports: options.ports });
  await app.register(accountRoutes, { identity: options.identity, contextOf: (request) => contextOf({ ...options, turns }, request) });
  await app.register(operatorRoutes, { ports: options.ports, token: options.operatorToken, users: options.users });
  await app.register(pushRoutes, { keys: options.ports.exhibitorKeys, receiver: options.receiver });
  await app.register(uploadRoutes, {
    folder: options.uploads,
    importer: options.ports.importer,
    contextOf: (request) => contextOf({ ...options, turns }, request),
  });
  await app.register(handOverRoutes, { ports: options.ports });
  await app.register(apiRoutes, { prefix: '/api', ports: options.ports, turns, requestsAMinute: options.api.requestsAMinute });
  app.addHook('preHandler', refuseLooseJson(trpcPrefix));
  await app.register(fastifyTRPCPlugin, {
    prefix: trpcPrefix,
    trpcOptions: {
      router: appRouter,
      // A definition may be longer than an address: queries come by POST as well.
      allowMethodOverride: true,
      // One question a request: each can be given up by itself, and is counted as one.
      allowBatching: false,
      createContext: ({ req }) => contextOf({ ...options, turns }, req),
      onError: ({ error, path, ctx }) => {
        const { code, details } = problemOfTrpc(error, '');
        if (code === 'bug' || details.diskFull === true) ctx?.log.error({ err: error.cause ?? error, path }, 'A verb failed');
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });
  return app;
}

/** Of a request what finds it again in the log, without what it asks for: an address may name a moviegoer, or be a key to something. */
function requestLine({ method, url, ip }: FastifyRequest) {
  return { method, url: url.split('?')[0]?.replace(/^(\/hand-over\/).*/, '$1…'), remoteAddress: ip };
}
