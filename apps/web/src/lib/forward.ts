import { apiUrl } from './env.ts';
import { limited, TooLarge } from './limited.ts';
import { isOwnName, notOwnName } from './own-name.ts';
import { refusal } from './refusal.ts';
import { setStrictTransport } from './strict-transport.ts';

// Headers of one connection, and those that fetch sets anew.
const ofTheConnection = ['connection', 'host', 'content-length', 'transfer-encoding', 'keep-alive', 'upgrade', 'accept-encoding', 'expect'];
const ofTheAnswer = ['connection', 'content-length', 'content-encoding', 'transfer-encoding', 'keep-alive'];

/** What is still on its way is not read: the connection ends with this answer. */
const ends = { connection: 'close' };
const away = { status: 503, code: 'unavailable', message: 'The Marquee API does not answer.', headers: { 'retry-after': '2' } };

/** What a question of the dashboard may weigh. */
const largestBody = 1024 * 1024;

/**
 * Passes a request on to the API and streams the answer back as it comes; the body too, so that nothing of it is held here. When the browser
 * gives up, so does the request to the API, so that a superseded question ends in the engine.
 */
export async function forward(request: Request, { largest = largestBody }: { readonly largest?: number } = {}): Promise<Response> {
  const { pathname, search, protocol } = new URL(request.url);
  if (!isOwnName(request.headers.get('host'))) return refusal(pathname, { ...notOwnName, headers: ends });
  const headers = new Headers(request.headers);
  for (const name of ofTheConnection) headers.delete(name);
  headers.set('x-forwarded-host', request.headers.get('host') ?? '');
  headers.set('x-forwarded-proto', protocol.replace(':', ''));
  if (Number(request.headers.get('content-length') ?? 0) > largest) return tooLarge(pathname, largest);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : request.body;
  try {
    const answer = await fetch(`${apiUrl()}${pathname}${search}`, {
      method: request.method,
      headers,
      signal: request.signal,
      cache: 'no-store',
      redirect: 'manual',
      ...(body === null ? {} : { body: body.pipeThrough(limited(largest)), duplex: 'half' }),
    });
    const back = new Headers(answer.headers);
    for (const name of ofTheAnswer) back.delete(name);
    // Without this the parts of a streamed answer are held back to be compressed together.
    back.set('cache-control', 'no-store, no-transform');
    setStrictTransport(back);
    return new Response(answer.body, { status: answer.status, headers: back });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    if (isTooLarge(error)) return tooLarge(pathname, largest);
    return refusal(pathname, away);
  }
}

function tooLarge(pathname: string, largest: number): Response {
  const message = `This is larger than ${largest / 1024} KB, which is the most that is taken at once.`;
  return refusal(pathname, { status: 413, code: 'bad_request', message, headers: ends });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof TooLarge || (error instanceof Error && error.cause instanceof TooLarge);
}
