import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { createElasticsearch, type ElasticsearchOptions } from './client.ts';

const servers: Server[] = [];
async function stopAll(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
afterEach(stopAll);

/** A server that answers everything alike; null never answers. */
async function serverThat(answers: { status: number; body: string; product?: string } | null, port = 0): Promise<string> {
  const server = createServer((_, response) => {
    if (!answers) return;
    response.writeHead(answers.status, {
      'content-type': 'application/json',
      'x-elastic-product': answers.product ?? 'Elasticsearch',
    });
    response.end(answers.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return `http://127.0.0.1:${taken}`;
}

async function asked(options: ElasticsearchOptions, signal?: AbortSignal): Promise<unknown> {
  const client = createElasticsearch({ retries: 0, ...options });
  try {
    return await answer(signal, (asking) => client.search({ index: 'any' }, asking)).catch((error: unknown) => error);
  } finally {
    await client.close();
  }
}
const refusal = (status: number, type: string) => ({
  status,
  body: JSON.stringify({ status, error: { root_cause: [{ type, reason: 'the reason' }], type, reason: 'the reason' } }),
});

describe('what becomes of the client’s errors', () => {
  it('is unavailable, and says what to check, when nothing listens', async () => {
    expect(await asked({ url: 'http://127.0.0.1:9' })).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('does not answer. Check that Elasticsearch runs'),
    });
  });

  it('is unavailable when the answer does not come in time', async () => {
    expect(await asked({ url: await serverThat(null), timeoutMs: 50 })).toMatchObject({ code: 'unavailable' });
  });

  it.each([
    [401, 'security_exception', 'refuses the given access'],
    [403, 'security_exception', 'refuses the given access'],
    [404, 'index_not_found_exception', 'Start an ingest worker'],
    [404, 'search_context_missing_exception', 'Ask again'],
    [429, 'es_rejected_execution_exception', 'too busy'],
    [503, 'no_shard_available_action_exception', 'shards are started'],
  ])('is unavailable for %s %s', async (status, type, message) => {
    const url = await serverThat(refusal(status, type));
    expect(await asked({ url })).toMatchObject({ code: 'unavailable', message: expect.stringContaining(message) });
  });

  it('is unavailable when something else answers in its place', async () => {
    const url = await serverThat({ status: 200, body: '{}', product: 'Other' });
    expect(await asked({ url })).toMatchObject({ code: 'unavailable', message: expect.stringContaining('is not Elasticsearch') });
  });

  it('is a bug, told without the address or the access, when the engine refuses the question', async () => {
    const url = await serverThat(refusal(400, 'parsing_exception'));
    const error = await asked({ url, apiKey: 'a-secret-key' });
    expect(error).toMatchObject({ name: 'Error', message: expect.stringContaining('400: parsing_exception the reason') });
    expect(JSON.stringify([error, String(error), Object.entries(Object(error))])).not.toContain(url);
    expect(Object(error).cause).toBeUndefined();
  });

  it('answers again as soon as the server is back, however often it was asked in vain', async () => {
    const whole = { status: 200, body: '{"answer":42}' };
    const url = await serverThat(whole);
    const client = createElasticsearch({ url });
    const ask = () => answer(undefined, (asking) => client.search({ index: 'any' }, asking));
    expect(await ask()).toEqual({ answer: 42 });
    await stopAll();
    for (let time = 0; time < 3; time += 1) await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
    await serverThat(whole, Number(new URL(url).port));
    expect(await ask()).toEqual({ answer: 42 });
    await client.close();
  });

  it('is an AbortError when the question was given up, also while waiting for the answer', async () => {
    const url = await serverThat(null);
    expect(await asked({ url }, AbortSignal.abort())).toMatchObject({ name: 'AbortError' });
    const controller = new AbortController();
    const waiting = asked({ url }, controller.signal);
    controller.abort(new Error('another reason'));
    expect(await waiting).toMatchObject({ name: 'AbortError' });
  });
});
