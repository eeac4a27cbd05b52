import { ServiceError } from '@marquee/core';
import { isLoopback } from '@marquee/platform';
import type { FastifyRequest } from 'fastify';

interface Names {
  readonly webUrl: string;
  readonly names: readonly string[];
  /** Whether only this machine can reach the API. */
  readonly onThisMachine: boolean;
}

/**
 * Refuses requests under a name that is not the API's: a page elsewhere can have its own name lead to this machine, and would then read
 * what the API says to it.
 */
export function refuseForeignName({ webUrl, names, onThisMachine }: Names): (request: FastifyRequest) => void {
  const known = new Set([new URL(webUrl).hostname, ...names].map((name) => name.toLowerCase()));
  return ({ headers: { host } }) => {
    if (!onThisMachine && names.length === 0) return;
    const name = hostname(host);
    if (name === null || !(isLoopback(name) || known.has(name)))
      throw new ServiceError('forbidden', 'The API is not asked under this name. Set API_NAMES to the names that are meant.');
  };
}

function hostname(host: string | undefined): string | null {
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
}
