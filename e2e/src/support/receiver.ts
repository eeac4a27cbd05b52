import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A part of this machine's own network that the product of the journeys may call (e2e/serve.mjs). */
const host = '127.0.0.33';

export interface Received {
  readonly type: string;
  readonly members: readonly { readonly id: string }[];
  /** Whether it is signed as Standard Webhooks has it, with this secret. */
  isSignedWith(secret: string): boolean;
  /** Takes it. */
  answer(): void;
}

/** The system of an exhibitor: it keeps what it is sent, and answers when it is told to, or at once. */
export async function openReceiver() {
  const received: Received[] = [];
  let answersAtOnce = true;
  const server = createServer(async (request, response) => {
    const one = receivedOf(request.headers, await text(request), response);
    received.push(one);
    if (answersAtOnce) one.answer();
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://${host}:${port}/campaigns`,
    received,
    hold: () => {
      answersAtOnce = false;
    },
    /** Takes what it holds, and answers at once from then on. */
    release: () => {
      answersAtOnce = true;
      for (const one of received) one.answer();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function receivedOf(headers: IncomingHttpHeaders, body: string, response: ServerResponse): Received {
  const { type, data } = JSON.parse(body);
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return {
    ...{ type, members: data?.members ?? [] },
    isSignedWith: (secret) => {
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    },
    answer: () => {
      if (!response.writableEnded) response.writeHead(200).end();
    },
  };
}
