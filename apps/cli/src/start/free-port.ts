import { createServer } from 'node:net';

const tries = 50;

/** The port, or else the next free one after it, on this machine's own address. Null if fifty ports in a row are busy. */
export async function freePort(port: number): Promise<number | null> {
  for (let candidate = port; candidate < Math.min(port + tries, 65_536); candidate += 1) {
    if (await isFree(candidate)) return candidate;
  }
  return null;
}

/** A port is busy if it is in use on any of the usual addresses, because a browser could reach another program there by name. */
async function isFree(port: number): Promise<boolean> {
  for (const address of ['127.0.0.1', '0.0.0.0', '::1']) {
    const outcome = await new Promise<'free' | 'busy'>((resolve) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'busy' : 'free'),
      );
      server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve('free')));
    });
    if (outcome === 'busy') return false;
  }
  return true;
}
