import Fastify, { type FastifyInstance } from 'fastify';

interface HealthReport {
  readonly ready: boolean;
  /** Why the worker is not ready, in words. */
  readonly problems: readonly string[];
}
interface HealthOptions {
  readonly report: () => HealthReport;
  readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
}
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers `/healthz` (the process lives), `/readyz` (it takes messages) and `/metrics`. */
export async function startHealthServer(
  address: { readonly host: string; readonly port: number },
  options: HealthOptions,
): Promise<HealthServer> {
  const app = Fastify({ forceCloseConnections: true });
  healthRoutes(app, options);
  const url = await app.listen(address);
  return { url, close: () => app.close() };
}

function healthRoutes(app: FastifyInstance, { report, metrics }: HealthOptions): void {
  app.setErrorHandler<Error & { readonly statusCode?: number }>((error, _request, reply) => {
    const [status, code] = error.statusCode ? [error.statusCode, 'bad_request'] : [500, 'bug'];
    return reply.status(status).send({ error: { code, message: error.message } });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.status(404).send({ error: { code: 'not_found', message: 'Try GET /healthz, /readyz or /metrics.' } }),
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
