import { Readable } from 'node:stream';
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
    if (atWork >= mostAtOnce)
      throw new ServiceError('too_many', 'Too many pushes at once. Send the same rows again in a second.', { retryAfterSeconds: 1 });
    // From here on, while the body comes too, until the answer is out or the sender gone.
    if (reply.raw.destroyed) return;
    atWork += 1;
    reply.raw.once('close', () => {
      atWork -= 1;
    });
  });
  for (const feed of feeds)
    app.post(`/push/v1/${feed}`, { bodyLimit: largestBody }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const results = await receiver.receive({ exhibitor: exhibitors.get(request) ?? '', feed, body });
      return reply.header('content-type', 'application/x-ndjson; charset=utf-8').send(Readable.from(inPieces(results)));
    });
}

function* inPieces(results: Awaited<ReturnType<PushReceiver['receive']>>): Generator<string> {
  for (let from = 0; from < results.length; from += 1_000) {
    const piece = results.slice(from, from + 1_000);
    yield piece.map((result) => `${JSON.stringify(result)}\n`).join('');
  }
}
