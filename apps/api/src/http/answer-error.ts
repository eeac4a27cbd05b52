import { ServiceError } from '@marquee/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpStatus, type Problem, problemOf } from '../problem.ts';

/** Answers an error outside of tRPC: mapped once, a bug logged under the request's id and opaque to the client. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  body: (problem: Problem, status: number) => unknown,
): FastifyReply {
  const refused = refusalOfFastify(error);
  const problem = toldProblem(refused ? new ServiceError('bad_request', refused.message) : error, request);
  const { retryAfterSeconds } = problem.details;
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
  const status = refused?.statusCode ?? httpStatus[problem.code];
  return reply.status(status).send(body(problem, status));
}

/** What a client is told of an error; a bug, or a full disk, is logged under the request's id. */
export function toldProblem(error: unknown, request: FastifyRequest): Problem {
  const problem = problemOf(error, request.id);
  if (problem.code === 'bug' || problem.details.diskFull === true) request.log.error({ err: error }, 'A request failed');
  return problem;
}

/** Fastify's own refusals (unreadable JSON, a body too large) carry a status of the client's. */
function refusalOfFastify(error: unknown): (Error & { readonly statusCode: number }) | null {
  const hasStatus = (value: unknown): value is Error & { readonly statusCode: number } =>
    value instanceof Error && 'statusCode' in value && typeof value.statusCode === 'number';
  return hasStatus(error) && error.statusCode >= 400 && error.statusCode < 500 ? error : null;
}
