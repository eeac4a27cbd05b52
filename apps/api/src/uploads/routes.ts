import { Readable } from 'node:stream';
import { actorId, type Importer, ServiceError, verbs } from '@marquee/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { RequestContext } from '../trpc/context.ts';
import { keepFile } from './keep-file.ts';

const usualLargest = 1024 * 1024 * 1024;
const Asked = z.object({ exhibitor: z.string(), name: z.string() });

interface UploadOptions {
  /** Where files lie until they are imported. */
  readonly folder: string;
  readonly importer: Pick<Importer, 'start'>;
  readonly contextOf: (request: FastifyRequest) => RequestContext;
  readonly largest?: number;
}

/**
 * `POST /uploads/v1/members?exhibitor=…&name=…` and `/uploads/v1/transactions`: a file of a feed, by an administrator who is signed in. It is
 * written as it comes, and its import begun; answers with that job. One file at a time.
 */
export async function uploadRoutes(
  app: FastifyInstance,
  { folder, importer, contextOf, largest = usualLargest }: UploadOptions,
): Promise<void> {
  let atWork = false;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  for (const feed of ['members', 'transactions'] as const)
    app.post(`/uploads/v1/${feed}`, async (request) => {
      const asked = Asked.safeParse(request.query);
      if (!asked.success) throw new ServiceError('bad_request', 'Say which exhibitor’s file it is, and its name: ?exhibitor=…&name=….');
      const context = contextOf(request);
      const { ports, requestId, address } = context;
      const announced = { actor: await context.actor(), ports, requestId, address };
      if (atWork) throw new ServiceError('conflict', 'Another file is being uploaded. Upload this one once that has ended.');
      atWork = true;
      try {
        const upload = await verbs.exhibitors.announceUpload.call(announced, { ...asked.data, feed });
        const body = request.body instanceof Readable ? request.body : Readable.from([]);
        const begun = { by: actorId(announced.actor), upload: asked.data.name };
        return await importer.start({ folder: await keepFile(folder, upload, body, largest), dryRun: false, begun });
      } finally {
        atWork = false;
      }
    });
}
