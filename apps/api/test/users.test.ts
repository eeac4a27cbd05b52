import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createUsers } from '../src/operator/users.ts';

it('once its last user has gone a process takes no other one, who would be cut off when it ends a moment later', async () => {
  const users = createUsers();
  const server = createServer((_request, response) => users.hold(response)).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = () =>
      new Promise<IncomingMessage>((resolve, reject) => get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject));
    const first = await ask();
    const second = await ask();
    expect([first.statusCode, second.statusCode, users.count()]).toEqual([200, 200, 2]);
    const none = users.none();
    first.destroy();
    await expect.poll(() => users.count()).toBe(1);
    // One is left, so a third may still come.
    const third = await ask();
    expect(third.statusCode).toBe(200);
    second.destroy();
    third.destroy();
    await none;
    const late = await ask();
    expect([late.statusCode, users.count()]).toEqual([503, 0]);
    late.destroy();
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
