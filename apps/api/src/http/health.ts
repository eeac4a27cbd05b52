import type { Ports } from '@marquee/core';
import type { Stores } from '@marquee/platform';
import type { FastifyInstance } from 'fastify';

interface Check {
  readonly name: string;
  readonly ready: boolean;
  /** Why it is not. */
  readonly reason: string | null;
}

interface HealthOptions {
  readonly ports: Ports;
  readonly servers: Stores['servers'];
}

/** They are asked every few seconds. */
const noNews = { logLevel: 'warn' } as const;

/** `/healthz`: the process is alive. `/readyz`: every store answers; otherwise 503, and which one does not and why. */
export async function healthRoutes(app: FastifyInstance, { ports, servers }: HealthOptions): Promise<void> {
  app.get('/healthz', noNews, async () => ({ ok: true }));
  app.get('/readyz', noNews, async (_request, reply) => {
    const checks = await Promise.all([
      check('metadata', () => ports.metadata.check()),
      check('audience', async () => {
        await ports.audience.status();
      }),
      ...servers.map((server) => check(server.name, () => server.check())),
    ]);
    const ready = checks.every((each) => each.ready);
    return reply.status(ready ? 200 : 503).send({ ready, checks });
  });
}

async function check(name: string, ask: () => Promise<void>): Promise<Check> {
  try {
    await ask();
    return { name, ready: true, reason: null };
  } catch (error) {
    return { name, ready: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
