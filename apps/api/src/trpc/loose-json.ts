import { ServiceError } from '@marquee/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { strictJson } from '../http/strict-json.ts';
import { problemOf } from '../problem.ts';

/** JSON-RPC's code of a bad request, which tRPC answers with. */
const badRequest = -32_600;

/** tRPC reads the JSON of its requests itself; what it would read otherwise than files are read is refused before, as it refuses. */
export function refuseLooseJson(prefix: string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { url, body, query } = request;
    if (!url.startsWith(prefix)) return;
    const input = typeof query === 'object' && query !== null && 'input' in query ? query.input : undefined;
    try {
      for (const text of [body, input]) if (typeof text === 'string' && text !== '') strictJson(text);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const marquee = problemOf(error, request.id);
      const data = { code: 'BAD_REQUEST', httpStatus: 400, marquee };
      await reply.status(400).send({ error: { message: marquee.message, code: badRequest, data } });
    }
  };
}
