import { once } from 'node:events';
import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

const usual = { elasticsearch: 9200, transport: 9300, kafka: 9092, controller: 9093, mariadb: 3306 };
const order = Object.keys(usual);

async function free(port) {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1' });
    await once(server, 'listening');
    const taken = server.address().port;
    server.close();
    await once(server, 'close');
    return taken;
  } catch {
    return undefined;
  }
}

/**
 * Ports for a stack. With a base they are that number and those after it, and must be free; without, the usual ones, and any free one in the
 * place of one that is taken. `before`: those it had last time.
 */
export async function choosePorts(portBase, before = {}, stillOurs = new Set()) {
  const ports = {};
  for (const [index, name] of order.entries()) {
    const wanted = portBase === undefined ? (before[name] ?? usual[name]) : portBase + index;
    const server = name === 'transport' ? 'elasticsearch' : name === 'controller' ? 'kafka' : name;
    if (stillOurs.has(server) && before[name] !== undefined) {
      ports[name] = before[name];
      continue;
    }
    const got = await free(wanted);
    if (got === undefined && portBase !== undefined)
      throw new Problem(`Port ${wanted} is taken. Give another --port-base: it and the ${order.length - 1} ports after it must be free.`);
    ports[name] = got ?? (await free(0));
    if (ports[name] !== wanted) console.log(`Port ${wanted} is taken: ${server} gets ${ports[name]}.`);
  }
  return ports;
}

/** A base for `--port-base` whose ports are all free now. */
export async function freeBase(from = 19_200) {
  for (let base = from; base < from + 2_000; base += order.length * 2) {
    const got = await Promise.all(order.map((_, index) => free(base + index)));
    if (got.every((port) => port !== undefined)) return base;
  }
  throw new Problem(`No ${order.length} free ports in a row from ${from} on.`);
}
