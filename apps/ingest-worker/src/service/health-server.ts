import { type Rebuilder, ServiceError, type ServiceErrorCode } from '@marquee/core';
import Fastify, { type FastifyInstance } from 'fastify';
import { rebuildRoutes } from '../rebuild/rebuild-routes.ts';

interface HealthReport {
  readonly ready: boolean;
  /** Why the worker is not ready, in words. */
  readonly problems: readonly string[];
}
interface HealthOptions {
  readonly report: () => HealthReport;
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
  readonly rebuilds: () => Rebuilder;
  readonly token: string | undefined;
}
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

const statuses: { readonly [Code in ServiceErrorCode]?: number } = { bad_request: 400, unauthenticated: 401, conflict: 409 };

/** Answers `/healthz` (the process lives), `/readyz` (it takes messages), `/metrics`, and what is asked under `/rebuild`. */
export async function startHealthServer(
  address: { readonly host: string; readonly port: number },
  options: HealthOptions,
): Promise<HealthServer> {
  const app = Fastify({ forceCloseConnections: true });
  healthRoutes(app, options);
  await app.register(rebuildRoutes, options);
  const url = await app.listen(address);
  return { url, close: () => app.close() };
}

function healthRoutes(app: FastifyInstance, { report, metrics }: HealthOptions): void {
  app.setErrorHandler<Error & { readonly statusCode?: number }>((error, _request, reply) => {
    const [status, code] =
      error instanceof ServiceError
        ? [statuses[error.code] ?? 503, error.code]
        : [error.statusCode ?? 500, error.statusCode ? 'bad_request' : 'bug'];
    return reply.status(status).send({ error: { code, message: error.message } });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.status(404).send({ error: { code: 'not_found', message: 'Try GET /healthz, /readyz, /metrics or /rebuild.' } }),
  );
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('alive\n'));
  app.get('/readyz', async (_request, reply) => {
    const { ready, problems } = report();
    return reply.status(ready ? 200 : 503).send({ ready, problems });
  });
  app.get('/metrics', async (_request, reply) => {
    const { type, body } = await metrics();
    return reply.type(type).send(body);
  });
}
