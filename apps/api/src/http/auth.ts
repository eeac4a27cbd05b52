import { clientAddressHeader, type Identity } from '@marquee/platform';
import type { FastifyInstance } from 'fastify';

/** `/api/auth/*`: sign in and out. In a scope without body parsers, since the identity library reads the body itself. */
export async function authRoutes(app: FastifyInstance, { identity }: { readonly identity: Identity }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all('/api/auth/*', async (request, reply) => {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    request.raw.headers[clientAddressHeader] = request.ip;
    await identity.handle(request.raw, reply.raw);
  });
}
