import { type ExhibitorKeys, ServiceError } from '@marquee/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PushReceiver } from '../embedded-worker.ts';

const largestBody = 8 * 1024 * 1024;
/** Pushes at work at once; a sender beyond that is asked to come again. */
const mostAtOnce = 4;
const feeds = ['members', 'transactions'] as const;

interface PushOptions {
  readonly keys: Pick<ExhibitorKeys, 'exhibitorOf'>;
  readonly receiver: Pick<PushReceiver, 'receive'>;
}

/**
 * `POST /push/v1/members` and `/push/v1/transactions`: rows of an exhibitor's feed as NDJSON, with its key. Answers with a result a row,
 * in their order. The same rows again change nothing, so a sender that got no answer sends them again.
 */
export async function pushRoutes(app: FastifyInstance, { keys, receiver }: PushOptions): Promise<void> {
  let atWork = 0;
  const exhibitors = new WeakMap<FastifyRequest, string>();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_request, body, done) => done(null, body));
  // Before the body is read: nobody without a key has anything kept in memory.
  app.addHook('onRequest', async (request, reply) => {
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const exhibitor = key === undefined ? null : await keys.exhibitorOf(key);
    if (exhibitor === null)
      throw new ServiceError(
        'unauthenticated',
        'Send the exhibitor’s key: Authorization: Bearer …. The operator makes one with marquee exhibitor-key.',
      );
    exhibitors.set(request, exhibitor);
    if (atWork >= mostAtOnce) {
      const message = 'Too many pushes at once. Send the same rows again in a second.';
      await reply
        .header('retry-after', '1')
        .status(429)
        .send({ error: { code: 'unavailable', message, details: {}, requestId: request.id } });
    }
  });
  for (const feed of feeds)
    app.post(`/push/v1/${feed}`, { bodyLimit: largestBody }, async (request, reply) => {
      atWork += 1;
      try {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const results = await receiver.receive({ exhibitor: exhibitors.get(request) ?? '', feed, body });
        const lines = results.map((result) => `${JSON.stringify(result)}\n`);
        return await reply.header('content-type', 'application/x-ndjson; charset=utf-8').send(lines.join(''));
      } finally {
        atWork -= 1;
      }
    });
}
