import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface FaultyProxy {
  readonly url: string;
  /** How many faults of each kind there were. */
  readonly faults: ReadonlyMap<string, number>;
  /** From now on everything goes through. */
  heal(): void;
  close(): Promise<void>;
}

const fates = ['429', '503', 'silent before', 'silent after', 'reset before', 'reset after', 'busy items'] as const;
type Fate = (typeof fates)[number] | 'through';

/** How long a request stays without an answer before its connection is cut: a time-out of whatever stands between. */
const silentMs = 400;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Stands in front of Elasticsearch and fails, as chance has it: refuses as too busy or not there, keeps silent or cuts the connection before the
 * request was done or after, and lets some items of a bulk request fail.
 */
export async function startFaultyProxy(target: string, random: () => number, rate: number): Promise<FaultyProxy> {
  const faults = new Map<string, number>();
  let failing = true;
  const fateOf = (path: string): Fate => {
    if (!failing || random() >= rate) return 'through';
    const fate = fates[Math.floor(random() * fates.length)] ?? '503';
    return fate === 'busy items' && !path.includes('_bulk') ? '503' : fate;
  };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const fate = fateOf(request.url ?? '');
    if (fate !== 'through') faults.set(fate, (faults.get(fate) ?? 0) + 1);
    try {
      await meet(fate, { target, request, response, body, random });
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    faults,
    heal: () => {
      failing = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly target: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly random: () => number;
}

async function meet(fate: Fate, exchange: Exchange): Promise<void> {
  const { response, body, random } = exchange;
  switch (fate) {
    case '429':
    case '503':
      return send(response, {
        status: Number(fate),
        type: 'application/json',
        body: Buffer.from('{"error":{"type":"chance","reason":"chance"}}'),
      });
    case 'silent before':
      await setTimeout(silentMs);
      response.destroy();
      return;
    case 'silent after':
      await pass(exchange, body);
      await setTimeout(silentMs);
      response.destroy();
      return;
    case 'reset before':
      response.destroy();
      return;
    case 'reset after':
      await pass(exchange, body);
      response.destroy();
      return;
    case 'busy items':
      return send(response, await passSome(exchange, random));
    case 'through':
      return send(response, await pass(exchange, body));
  }
}

/** Sends on a part of a bulk request and answers that the store was too busy for the rest. */
async function passSome(exchange: Exchange, random: () => number): Promise<Answer> {
  const lines = exchange.body.toString('utf8').trimEnd().split('\n');
  const actions = lines
    .filter((_, i) => i % 2 === 0)
    .map((action, i) => ({ action, document: lines[2 * i + 1] ?? '', busy: random() < 0.4 }));
  const passed = actions.filter(({ busy }) => !busy);
  const answer =
    passed.length > 0 ? await pass(exchange, Buffer.from(passed.map((one) => `${one.action}\n${one.document}\n`).join(''))) : null;
  if (answer && answer.status !== 200) return answer;
  const { items } = answer ? JSON.parse(answer.body.toString('utf8')) : { items: [] };
  const all = actions.map(({ busy }) => (busy ? { index: { status: 429, error: { type: 'chance', reason: 'chance' } } } : items.shift()));
  return { status: 200, type: answer?.type ?? 'application/json', body: Buffer.from(JSON.stringify({ errors: true, items: all })) };
}

function pass({ target, request }: Exchange, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { 'content-length': _length, 'transfer-encoding': _encoding, 'accept-encoding': _compressed, ...headers } = request.headers;
    const url = new URL(request.url ?? '/', target);
    const sent = forward(
      url,
      { method: request.method, headers: { ...headers, host: url.host, 'content-length': body.length } },
      (answer) => {
        bodyOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, type: answer.headers['content-type'] ?? '', body: bytes }),
          reject,
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'x-elastic-product': 'Elasticsearch', 'content-length': body.length }).end(body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
