import { timingSafeEqual } from 'node:crypto';
import { type Rebuilder, ServiceError } from '@marquee/core';
import type { FastifyInstance } from 'fastify';

interface RebuildRoutesOptions {
  /** What carries rebuilds out; throws `unavailable` while the worker is starting. */
  readonly rebuilds: () => Rebuilder;
  /** What API and workers share. Without it nobody is let in. */
  readonly token: string | undefined;
}

/** `/rebuild`, for whoever has the worker's token: POST starts, GET tells, DELETE cancels, DELETE `/rebuild/old` removes old indices. */
export async function rebuildRoutes(app: FastifyInstance, { rebuilds, token }: RebuildRoutesOptions): Promise<void> {
  app.addHook('onRequest', async (request) => {
    if (token === undefined || !isSame(request.headers.authorization ?? '', `Bearer ${token}`))
      throw new ServiceError('unauthenticated', 'Rebuilds are asked for with the token of WORKER_TOKEN, which API and workers share.');
  });
  app.post<{ readonly Querystring: { readonly accept?: string } }>('/rebuild', async ({ query }, reply) =>
    reply.status(202).send(await rebuilds().start({ accept: query.accept === 'true' })),
  );
  // Fastify sends nothing at all for null, which here says that there was no rebuild.
  app.get('/rebuild', async (_request, reply) => reply.type('application/json').send(JSON.stringify(await rebuilds().latest())));
  app.delete('/rebuild', async () => rebuilds().cancel());
  app.delete('/rebuild/old', async () => ({ removed: await rebuilds().removeOld() }));
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
