import { connect, createServer, type Socket } from 'node:net';

/** A server at an address of its own, behind which the real one can go away and come back. */
export interface TcpProxy {
  /** `host:port`. */
  readonly address: string;
  /** Refuses new connections and cuts those there are, in the middle of whatever they say. */
  cut(): Promise<void>;
  /** Answers again, at the same address. */
  restore(): Promise<void>;
  /** Cuts each connection once it has carried so many bytes back to the client; null lets all through. */
  cutAfter(bytes: number | null): void;
  close(): Promise<void>;
}

/** Opens a proxy before `host:port`, on a free port or the one given. */
export async function openTcpProxy(target: string, at: number = 0): Promise<TcpProxy> {
  const [host = '127.0.0.1', port = ''] = target.split(':');
  const sockets = new Set<Socket>();
  let limit: number | null = null;
  let listening = 0;

  const server = createServer((client) => {
    const upstream = connect({ host, port: Number(port) });
    let carried = 0;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (chunk) => void upstream.write(chunk));
    upstream.on('data', (chunk) => {
      carried += chunk.length;
      if (limit !== null && carried > limit) end();
      else client.write(chunk);
    });
  });
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(listening || at, '127.0.0.1', () => {
        const address = server.address();
        listening = typeof address === 'object' && address ? address.port : 0;
        server.off('error', reject);
        resolve();
      });
    });
  const cut = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen();
  return {
    get address() {
      return `127.0.0.1:${listening}`;
    },
    cut,
    restore: listen,
    cutAfter: (bytes) => {
      limit = bytes;
    },
    close: () => (server.listening ? cut() : Promise.resolve()),
  };
}
