import { noSuchVerb, ServiceError, type ServiceErrorCode } from '@marquee/core';
import { fullDisk } from '@marquee/platform';
import { initTRPC, TRPCError } from '@trpc/server';
import { type Problem, problemOf } from '../problem.ts';
import type { RequestContext } from './context.ts';

const trpcCodes = {
  bad_request: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  key_reused: 'UNPROCESSABLE_CONTENT',
  invalid_definition: 'UNPROCESSABLE_CONTENT',
  unavailable: 'SERVICE_UNAVAILABLE',
  too_many: 'TOO_MANY_REQUESTS',
  cancelled: 'CLIENT_CLOSED_REQUEST',
} as const satisfies Record<ServiceErrorCode, TRPCError['code']>;

/** tRPC's own refusals, before any verb was reached. */
const ofTheTransport: Partial<Record<TRPCError['code'], ServiceErrorCode>> = {
  PARSE_ERROR: 'bad_request',
  BAD_REQUEST: 'bad_request',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'bad_request',
  UNSUPPORTED_MEDIA_TYPE: 'bad_request',
  PAYLOAD_TOO_LARGE: 'bad_request',
};

export const t = initTRPC.context<RequestContext>().create({
  // The stack must not leave the server; what a client may know is under `marquee`.
  errorFormatter({ shape, error, ctx, path }) {
    const marquee = problemOfTrpc(error, ctx?.requestId ?? '', path);
    return {
      ...shape,
      message: marquee.message,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, marquee },
    };
  },
});

/** The problem behind a tRPC error. A verb that does not exist and one that this person may not know of get the same answer. */
export function problemOfTrpc(error: TRPCError, requestId: string, path?: string): Problem {
  if (error.cause instanceof ServiceError) return problemOf(error.cause, requestId);
  const code = ofTheTransport[error.code];
  if (code === 'not_found' && path !== undefined) return problemOf(new ServiceError(code, noSuchVerb(path)), requestId);
  return problemOf(code ? new ServiceError(code, error.message) : error, requestId);
}

/** A service error as tRPC's; anything else passes, to be logged and made opaque. */
export function trpcError(error: unknown): unknown {
  const told = error instanceof ServiceError ? error : fullDisk(error);
  return told ? new TRPCError({ code: trpcCodes[told.code], message: told.message, cause: told }) : error;
}
