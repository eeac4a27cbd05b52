export const serviceErrorCodes = [
  'bad_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'key_reused',
  'invalid_definition',
  'unavailable',
  'too_many',
  'cancelled',
] as const;
export type ServiceErrorCode = (typeof serviceErrorCodes)[number];

/** The one family of errors that verbs throw; each transport maps it once. Anything else is a bug: loud, with an id, opaque outside. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  /** Plain data for the client, such as the issues of a definition or the current revision of a segment. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: ServiceErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.details = details;
  }
}

/** What is wrong with one part of the input, named by its JSON pointer: said as a schema's own refusal is said. */
export function badInput(path: string, message: string, code: ServiceErrorCode = 'bad_request'): ServiceError {
  return new ServiceError(code, `${path}: ${message}`, { issues: [{ path, message }] });
}
