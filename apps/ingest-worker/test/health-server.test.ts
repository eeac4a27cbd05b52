import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startHealthServer } from '../src/service/health-server.ts';

it('outlives addresses that cannot be read, and troubles of its own', async () => {
  const server = await startHealthServer(
    { host: '127.0.0.1', port: 0 },
    {
      report: () => ({ ready: true, problems: [] }),
      metrics: async () => {
        throw new Error('No metrics today.');
      },
    },
  );
  try {
    const { port, hostname } = new URL(server.url);
    const status = (target: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
        );
        let answer = '';
        socket.on('data', (data) => {
          answer += String(data);
        });
        socket.on('end', () => resolve(answer.split(' ')[1] ?? ''));
        socket.on('error', reject);
      });
    for (const target of ['//', '///', '//[', 'http://[', 'http://', '\\\\', '//a:b', '*', 'a b'])
      expect(['400', '404']).toContain(await status(target));
    expect(await status('/metrics')).toBe('500');
    expect(await status('/healthz')).toBe('200');
  } finally {
    await server.close();
  }
});

it('tells a worker’s readiness, and does nothing for whoever asks', async () => {
  const problems = ['The worker is starting.'];
  const server = await startHealthServer(
    { host: '127.0.0.1', port: 0 },
    {
      report: () => ({ ready: problems.length === 0, problems }),
      metrics: async () => ({ type: 'text/plain; version=0.0.4', body: 'marquee_ready 0\n' }),
    },
  );
  try {
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(new URL(path, server.url), init);
      return [response.status, await response.text()] as const;
    };
    expect(await ask('/healthz')).toEqual([200, 'alive\n']);
    expect(await ask('/readyz')).toEqual([503, JSON.stringify({ ready: false, problems })]);
    expect(await ask('/metrics')).toEqual([200, 'marquee_ready 0\n']);
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['POST', '/rebuild'],
      ['DELETE', '/rebuild'],
      ['POST', '/healthz'],
    ] as const)
      expect((await ask(path, { method }))[0], `${method} ${path}`).toBe(404);
    problems.pop();
    expect((await ask('/readyz'))[0]).toBe(200);
  } finally {
    await server.close();
  }
});
