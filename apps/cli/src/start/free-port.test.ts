import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('takes the port asked where it is free, and a later one where it is busy', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const busy = typeof address === 'object' && address ? address.port : 0;
  const next = await freePort(busy);
  expect(next).not.toBeNull();
  expect(next).toBeGreaterThan(busy);
  holder.close();
  await once(holder, 'close');
  expect(await freePort(busy)).toBe(busy);
});
