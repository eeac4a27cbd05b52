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
      rebuild: async () => {
        throw new Error('No rebuild today.');
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
    expect(await status('/rebuild')).toBe('500');
    expect(await status('/healthz')).toBe('200');
  } finally {
    await server.close();
  }
});
