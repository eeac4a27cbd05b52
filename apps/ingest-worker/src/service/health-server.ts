import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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

/** Answers `/healthz` (the process lives), `/readyz` (it takes messages), `/metrics`, and what is asked under `/rebuild`. */
export async function startHealthServer(
  { host, port }: { readonly host: string; readonly port: number },
  {
    report,
    metrics,
    rebuild,
  }: {
    readonly report: () => HealthReport;
    readonly metrics: () => Promise<{ readonly type: string; readonly body: string }>;
    readonly rebuild: (request: RebuildRequest) => Promise<{ readonly status: number; readonly body: unknown }>;
  },
): Promise<HealthServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = urlOf(request);
    if (url === null) return send(response, 400, 'text/plain', 'This address cannot be read.\n');
    const { pathname } = url;
    if (pathname === '/healthz') return send(response, 200, 'text/plain', 'alive\n');
    if (pathname === '/readyz') {
      const { ready, problems } = report();
      return send(response, ready ? 200 : 503, 'application/json', `${JSON.stringify({ ready, problems })}\n`);
    }
    if (/^\/rebuild(\/|$)/.test(pathname)) return tell(response, () => rebuild(rebuildRequest(request, url)));
    if (pathname !== '/metrics') return send(response, 404, 'text/plain', 'Try /healthz, /readyz or /metrics.\n');
    const { type, body } = await metrics();
    send(response, 200, type, body);
  };
  // Nobody awaits a listener: what it throws would end the process.
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain', `${sayable(error)}\n`);
    });
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

export interface RebuildRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string;
}

/** Null for what is no address, such as `//`. */
function urlOf(request: IncomingMessage): URL | null {
  return URL.canParse(request.url ?? '/', 'http://worker') ? new URL(request.url ?? '/', 'http://worker') : null;
}

function rebuildRequest(request: IncomingMessage, url: URL): RebuildRequest {
  return {
    method: request.method ?? 'GET',
    url,
    authorization: request.headers.authorization ?? '',
  };
}

async function tell(response: ServerResponse, ask: () => Promise<{ readonly status: number; readonly body: unknown }>): Promise<void> {
  try {
    const { status, body } = await ask();
    send(response, status, 'application/json', `${JSON.stringify(body)}\n`);
  } catch (error) {
    send(response, 500, 'application/json', `${JSON.stringify({ error: { code: 'bug', message: sayable(error) } })}\n`);
  }
}

function sayable(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
