import { httpStatus, type Problem } from '../problem.ts';

/** The media type of RFC 9457. */
export const problemType = 'application/problem+json; charset=utf-8';

const titles: Readonly<Record<Problem['code'], string>> = {
  bad_request: 'What was sent cannot be read',
  unauthenticated: 'A key is needed',
  forbidden: 'This key may not do that',
  not_found: 'There is nothing there',
  conflict: 'Something else was there first',
  key_reused: 'This idempotency key stands for something else',
  invalid_definition: 'The definition has issues',
  too_many: 'Too much at once',
  cancelled: 'The question was withdrawn',
  unavailable: 'Not available at this moment',
  bug: 'Something went wrong in Marquee',
};

/** A problem as programs read it (RFC 9457): each issue with a pointer into what was sent. */
export function problemDocument({ code, message, details, requestId }: Problem, status: number = httpStatus[code]) {
  const { issues, ...more } = details;
  return {
    type: `/api/v1/problems#${code}`,
    title: titles[code],
    status,
    detail: message,
    instance: requestId,
    code,
    ...(Array.isArray(issues) ? { errors: issues.map(errorOf) } : {}),
    ...(Object.keys(more).length > 0 ? { details: more } : {}),
  };
}

function errorOf(issue: unknown) {
  const { path, message, ...more } = (typeof issue === 'object' && issue !== null ? issue : {}) as Readonly<Record<string, unknown>>;
  return { pointer: `#${typeof path === 'string' ? path : ''}`, detail: message, ...more };
}
