import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebhook } from '../../src/alerts/webhook.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A real server in this process. */
async function listening(answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end()) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: Buffer.concat(parts).toString() });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  return { port, asked };
}
const message = { event: 'feed.late', exhibitor: { id: 'lumen', name: 'Lumière' } };

describe('a program that is told', () => {
  it('gets JSON by POST, under the name of the settings, at the address that was looked up once', async () => {
    const { port, asked } = await listening();
    let lookedUp = 0;
    const find = async () => {
      lookedUp += 1;
      return ['127.0.0.1'];
    };
    const webhook = createWebhook({ url: `http://name:p%40ss@hooks.example:${port}/feeds?of=lumen`, addresses: ['127.0.0.0/8'], find });
    await webhook(message);
    expect(lookedUp).toBe(1);
    const authorization = `Basic ${Buffer.from('name:p@ss').toString('base64')}`;
    expect(asked).toEqual([
      expect.objectContaining({
        ...{ method: 'POST', url: '/feeds?of=lumen', body: JSON.stringify(message) },
        headers: expect.objectContaining({ host: `hooks.example:${port}`, 'content-type': 'application/json', authorization }),
      }),
    ]);
  });

  it('is the address of the settings itself, where that is one', async () => {
    const { port, asked } = await listening();
    await createWebhook({ url: `http://127.0.0.1:${port}`, addresses: [] })(message);
    expect(asked).toHaveLength(1);
  });

  it('is not looked for elsewhere: a redirect has not been taken, nor has a fault', async () => {
    const elsewhere = await listening();
    const to = `http://127.0.0.1:${elsewhere.port}/`;
    for (const status of [301, 302, 307, 308]) {
      const { port } = await listening((response) => response.writeHead(status, { location: to }).end());
      await expect(createWebhook({ url: `http://127.0.0.1:${port}`, addresses: [] })(message)).rejects.toThrow(String(status));
    }
    const { port } = await listening((response) => response.writeHead(500).end('no'));
    await expect(createWebhook({ url: `http://127.0.0.1:${port}`, addresses: [] })(message)).rejects.toThrow('500');
    expect(elsewhere.asked).toEqual([]);
  });

  it('whose name leads to an address that is not listed is not connected to', async () => {
    const { port, asked } = await listening();
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '169.254.169.254', '10.0.0.1']) {
      const webhook = createWebhook({ url: `http://hooks.example:${port}`, addresses: ['0.0.0.0/0'], find: async () => [address] });
      await expect(webhook(message), address).rejects.toMatchObject({ code: 'bad_request' });
    }
    expect(asked).toEqual([]);
  });

  it('that does not answer is given up', async () => {
    const { port } = await listening(() => {});
    const webhook = createWebhook({ url: `http://127.0.0.1:${port}`, addresses: [], patienceMs: 50 });
    await expect(webhook(message)).rejects.toThrow();
    await expect(createWebhook({ url: 'http://127.0.0.1:1', addresses: [] })(message)).rejects.toThrow();
  });
});
