import { apiUrl } from './env.ts';

// Headers of one connection, and those that fetch sets anew.
const ofTheConnection = ['connection', 'host', 'content-length', 'transfer-encoding', 'keep-alive', 'upgrade', 'accept-encoding', 'expect'];
const ofTheAnswer = ['connection', 'content-length', 'content-encoding', 'transfer-encoding', 'keep-alive'];

/**
 * Passes a request on to the API and streams the answer back as it comes. When the browser gives up, so does the request to the
 * API, so that a superseded question ends in the engine.
 */
export async function forward(request: Request): Promise<Response> {
  const { pathname, search, protocol } = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of ofTheConnection) headers.delete(name);
  headers.set('x-forwarded-host', request.headers.get('host') ?? '');
  headers.set('x-forwarded-proto', protocol.replace(':', ''));
  const withBody = request.body !== null && request.method !== 'GET' && request.method !== 'HEAD';
  try {
    const answer = await fetch(`${apiUrl()}${pathname}${search}`, {
      method: request.method,
      headers,
      signal: request.signal,
      cache: 'no-store',
      redirect: 'manual',
      ...(withBody ? { body: await request.arrayBuffer() } : {}),
    });
    const back = new Headers(answer.headers);
    for (const name of ofTheAnswer) back.delete(name);
    // Without this the parts of a streamed answer are held back to be compressed together.
    back.set('cache-control', 'no-store, no-transform');
    return new Response(answer.body, { status: answer.status, headers: back });
  } catch {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    return Response.json({ error: { message: 'The Marquee API does not answer.' } }, { status: 503, headers: { 'retry-after': '2' } });
  }
}
