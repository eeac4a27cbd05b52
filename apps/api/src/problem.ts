import { ServiceError, type ServiceErrorCode } from '@marquee/core';
import { fullDisk } from '@marquee/platform';

/** What a client is told of something that went wrong. */
export interface Problem {
  readonly code: ServiceErrorCode | 'bug';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The id under which the log has it. */
  readonly requestId: string;
}

/** The one mapping of service errors to HTTP; a bug is 500. */
export const httpStatus = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  key_reused: 422,
  invalid_definition: 422,
  too_many: 429,
  cancelled: 499,
  unavailable: 503,
  bug: 500,
} as const satisfies Record<Problem['code'], number>;

/** An error in the words that may leave: a service error as it is, anything else opaque, by its request's id. */
export function problemOf(error: unknown, requestId: string): Problem {
  const told = error instanceof ServiceError ? error : fullDisk(error);
  if (told) return { code: told.code, message: told.message, details: told.details, requestId };
  return {
    code: 'bug',
    message: `Something went wrong in Marquee. Try again; if it stays, look for ${requestId} in the log.`,
    details: {},
    requestId,
  };
}
