import { ServiceError } from '@marquee/core';
import type { FastifyRequest } from 'fastify';

/**
 * Refuses what another site's page sends in a signed-in person's name: a browser names the origin of every request that may change
 * something, and other clients, which carry nobody's cookies, name none.
 */
export function refuseForeignOrigin(request: FastifyRequest, trusted: ReadonlySet<string>): void {
  const { origin } = request.headers;
  if (origin !== undefined && !trusted.has(origin)) {
    throw new ServiceError(
      'forbidden',
      `Requests from ${origin} are not accepted. Open the dashboard at its own address, or set WEB_URL to this one.`,
    );
  }
}
