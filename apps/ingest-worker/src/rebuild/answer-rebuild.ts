import { timingSafeEqual } from 'node:crypto';
import { type Rebuilder, ServiceError } from '@marquee/core';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What `/rebuild` answers, for whoever has the worker's token: POST starts, GET tells, DELETE cancels, DELETE `/rebuild/old` removes old indices. */
export async function answerRebuild(
  rebuilds: Rebuilder,
  token: string | undefined,
  request: { readonly method: string; readonly url: URL; readonly authorization: string },
): Promise<Answer> {
  if (token === undefined || !isSame(request.authorization, `Bearer ${token}`))
    return refusal(401, 'unauthenticated', 'Rebuilds are asked for with the token of WORKER_TOKEN, which API and workers share.');
  try {
    switch (`${request.method} ${request.url.pathname}`) {
      case 'POST /rebuild':
        return { status: 202, body: await rebuilds.start({ accept: request.url.searchParams.get('accept') === 'true' }) };
      case 'GET /rebuild':
        return { status: 200, body: await rebuilds.latest() };
      case 'DELETE /rebuild':
        return { status: 200, body: await rebuilds.cancel() };
      case 'DELETE /rebuild/old':
        return { status: 200, body: { removed: await rebuilds.removeOld() } };
      default:
        return refusal(405, 'bad_request', 'Try POST, GET or DELETE /rebuild, or DELETE /rebuild/old.');
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return refusal(error.code === 'conflict' ? 409 : 503, error.code, error.message);
  }
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
