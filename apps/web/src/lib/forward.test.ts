import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { forward } from './forward.ts';

const servers: http.Server[] = [];
const given = process.env.API_URL;
afterEach(() => {
  if (given === undefined) delete process.env.API_URL;
  else process.env.API_URL = given;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A request of a browser on the dashboard. */
function fromBrowser(path: string, { headers, ...init }: RequestInit & { readonly duplex?: 'half' } = {}): Request {
  return new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: { host: '127.0.0.1:3000', ...headers } });
}

async function api(answer: http.RequestListener): Promise<void> {
  const server = http.createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  // A listening TCP server's address is an AddressInfo.
  process.env.API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('passes method, path, body and cookies on, and the answer with all its cookies back', async () => {
  await api((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      response.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2']);
      response.statusCode = 207;
      response.end(`${request.method} ${request.url} ${body} ${request.headers.cookie} ${request.headers['x-forwarded-host']}`);
    });
  });
  const answer = await forward(
    fromBrowser('/trpc/x?batch=1', {
      method: 'POST',
      body: '{"json":1}',
      headers: { cookie: 's=1' },
    }),
  );
  expect(answer.status).toBe(207);
  expect(await answer.text()).toContain('POST /trpc/x?batch=1 {"json":1} s=1');
  expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
  expect(answer.headers.get('cache-control')).toContain('no-transform');
});

it('gives the first part of a stream before the last is there', async () => {
  let finish: (() => void) | undefined;
  await api((_request, response) => {
    response.write('first');
    finish = () => response.end('last');
  });
  const reader = (await forward(fromBrowser('/trpc/x'))).body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('first');
  finish?.();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last');
});

it('ends the request to the API when the browser gives up, before and during the answer', async () => {
  for (const during of [false, true]) {
    let gone: Promise<unknown> | undefined;
    let arrived: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    await api((_request, response) => {
      gone = once(response, 'close');
      if (during) response.write('some');
      arrived?.();
    });
    const given = new AbortController();
    const answer = forward(fromBrowser('/trpc/audiences.preview', { signal: given.signal }));
    await asked;
    if (during) await answer;
    given.abort();
    await gone;
    if (!during) expect((await answer).status).toBe(499);
  }
});

it('says that the API does not answer, and to try again, when nobody listens', async () => {
  process.env.API_URL = 'http://127.0.0.1:9';
  const answer = await forward(fromBrowser('/trpc/x'));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
});

/** A body that never ends, in parts of 64 KB, and how many of them were asked for. */
function endless() {
  const part = new Uint8Array(64 * 1024);
  const asked = { parts: 0 };
  const body = new ReadableStream({
    pull(stream) {
      asked.parts += 1;
      stream.enqueue(part);
    },
  });
  return { body, asked };
}

it('refuses a body that is said to be too large without reading it, and one that turns out to be as soon as it does', async () => {
  await api((request, response) => {
    request.resume();
    request.on('end', () => response.end('read'));
    request.on('error', () => response.destroy());
  });
  const { body, asked } = endless();
  const said = fromBrowser('/trpc/x', { method: 'POST', body, headers: { 'content-length': '1048577' }, duplex: 'half' });
  expect((await forward(said)).status).toBe(413);
  // One part is fetched ahead by the stream itself.
  expect(asked.parts).toBeLessThanOrEqual(1);

  const more = endless();
  const unsaid = fromBrowser('/trpc/x', { method: 'POST', body: more.body, duplex: 'half' });
  const answer = await forward(unsaid, { largest: 256 * 1024 });
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('256 KB')]);
  expect(more.asked.parts).toBeLessThan(16);
});

it('passes a body of just the limit', async () => {
  await api((request, response) => {
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    request.on('end', () => response.end(`${bytes}`));
  });
  const body = 'x'.repeat(16 * 1024);
  const post = (text: string) => forward(fromBrowser('/x', { method: 'POST', body: text }), { largest: 16 * 1024 });
  expect(await (await post(body)).text()).toBe(`${body.length}`);
  expect((await post(`${body}x`)).status).toBe(413);
});

it('answers nothing of the API under a name that only leads here', async () => {
  let reached = false;
  await api((_request, response) => {
    reached = true;
    response.end('secret');
  });
  const answer = await forward(fromBrowser('/trpc/demo.people', { headers: { host: 'rebound.example:3000' } }));
  expect([answer.status, await answer.text()]).toEqual([421, expect.stringContaining('not the address of Marquee')]);
  expect(reached).toBe(false);
});

it('tells browsers to come by https alone where people do', async () => {
  await api((_request, response) => response.end('ok'));
  expect((await forward(fromBrowser('/trpc/x'))).headers.get('strict-transport-security')).toBeNull();
  vi.stubEnv('WEB_URL', 'https://marquee.example');
  const headers = { host: 'marquee.example' };
  const answer = await forward(new Request('https://marquee.example/trpc/x', { headers }));
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  vi.unstubAllEnvs();
});
