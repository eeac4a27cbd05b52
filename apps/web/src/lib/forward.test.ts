import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
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
    new Request('http://web.example/trpc/x?batch=1', {
      method: 'POST',
      body: '{"json":1}',
      headers: { cookie: 's=1', host: 'web.example' },
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
  const reader = (await forward(new Request('http://web.example/trpc/x'))).body?.getReader();
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
    const answer = forward(new Request('http://web.example/trpc/audiences.preview', { signal: given.signal }));
    await asked;
    if (during) await answer;
    given.abort();
    await gone;
    if (!during) expect((await answer).status).toBe(499);
  }
});

it('says that the API does not answer, and to try again, when nobody listens', async () => {
  process.env.API_URL = 'http://127.0.0.1:9';
  const answer = await forward(new Request('http://web.example/trpc/x'));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
});
