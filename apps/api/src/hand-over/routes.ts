import { Readable } from 'node:stream';
import { openHandOver, type Ports } from '@marquee/core';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const Asked = z.object({ token: z.string().max(200) });

/** `GET /hand-over/{token}`: whom an exhibitor is to send to, by the link that its approver made. The link is the key to it, and opens it once. */
export async function handOverRoutes(app: FastifyInstance, { ports }: { readonly ports: Ports }): Promise<void> {
  app.get('/hand-over/:token', { exposeHeadRoute: false }, async (request, reply) => {
    const { token } = Asked.parse(request.params);
    const { name, lines } = await openHandOver(ports, token, { requestId: request.id, address: request.ip });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(lines));
  });
}
