import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** What a batch says, as far as an exhibitor's system needs it. */
export interface BatchBody {
  readonly type: string;
  readonly data: {
    readonly batch: string;
    readonly number: number;
    readonly campaign: { readonly id: string };
    readonly message: readonly { readonly variant: string; readonly texts: readonly Record<string, unknown>[] }[];
    readonly members: readonly { readonly id: string; readonly channels: readonly string[]; readonly variant: string }[];
  };
}

/** An exhibitor's system on this machine: an HTTP server that answers as it is told, by default that it took the call. */
export async function openReceiver(
  answer: (response: ServerResponse, call: Call) => void = (response) => void response.writeHead(204).end(),
) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const call = { id: String(request.headers['webhook-id']), headers: request.headers, body: Buffer.concat(parts).toString() };
    calls.push(call);
    answer(response, call);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/marquee`,
    port,
    calls,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** Whether a call is signed as the specification of Standard Webhooks says, worked out from that and not by the product. */
export function isSigned(secret: string, { headers, body }: Call): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(signed)
    .digest();
  const [version, signature = ''] = String(headers['webhook-signature']).split(',');
  const given = Buffer.from(signature, 'base64');
  return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
}
