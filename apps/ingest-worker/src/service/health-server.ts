import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthReport {
  readonly ready: boolean;
  /** Why not, in words for whoever looks. */
  readonly problems: readonly string[];
}
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers `/healthz` (the process lives), `/readyz` (it takes messages) and `/metrics`. */
export async function startHealthServer(
  { host, port }: { readonly host: string; readonly port: number },
  {
    report,
    metrics,
  }: { readonly report: () => HealthReport; readonly metrics: () => Promise<{ readonly type: string; readonly body: string }> },
): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://worker');
    if (pathname === '/healthz') return send(response, 200, 'text/plain', 'alive\n');
    if (pathname === '/readyz') {
      const { ready, problems } = report();
      return send(response, ready ? 200 : 503, 'application/json', `${JSON.stringify({ ready, problems })}\n`);
    }
    if (pathname !== '/metrics') return send(response, 404, 'text/plain', 'Try /healthz, /readyz or /metrics.\n');
    try {
      const { type, body } = await metrics();
      send(response, 200, type, body);
    } catch (error) {
      send(response, 500, 'text/plain', `${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
