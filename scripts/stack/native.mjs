// The stack as processes of this machine.
import { existsSync, rmSync } from 'node:fs';
import { elasticsearchReady, startElasticsearch } from './elasticsearch.mjs';
import { quickToStart } from './java.mjs';
import { kafkaReady, startKafka } from './kafka.mjs';
import { elasticsearchFolder, stackFolder } from './layout.mjs';
import { mariadbReady, startMariadb } from './mariadb.mjs';
import { choosePorts } from './ports.mjs';
import { end, isOurs, lastLines, untilReady } from './processes.mjs';
import { programs } from './programs.mjs';
import { addressesOf, readRecord, writeRecord } from './record.mjs';

const servers = {
  elasticsearch: { start: startElasticsearch, ready: (ports) => elasticsearchReady(ports.elasticsearch) },
  kafka: { start: startKafka, ready: (ports) => kafkaReady(ports.kafka) },
  mariadb: { start: startMariadb, ready: (_ports, found, portBase) => mariadbReady(found, portBase) },
};

/** Starts what does not run, waits for all. Each server is written down as soon as it has a process, so that `down` finds it whatever happens. */
export async function up({ portBase, brief: asked }) {
  const found = await programs();
  const before = readRecord(portBase);
  const running = Object.fromEntries(Object.entries(before?.servers ?? {}).filter(([, server]) => isOurs(server)));
  const ports = await choosePorts(portBase, before?.ports, new Set(Object.keys(running)));
  // A server that is brought back is started as before.
  const brief = asked ?? before?.brief ?? false;
  const record = { engine: 'native', brief, ports, ...addressesOf(ports), servers: running };
  const started = {};
  for (const [name, { start }] of Object.entries(servers)) {
    if (running[name]) continue;
    started[name] = start(found, portBase, ports, brief ? quickToStart : []);
    const { pid, mark, log } = started[name];
    record.servers[name] = { pid, mark, log };
    writeRecord(portBase, record);
  }
  const waits = Object.entries(servers).map(([name, { ready }]) => {
    const server = started[name] ?? { ...running[name], ended: () => (isOurs(running[name]) ? undefined : 'ended') };
    return untilReady(name, server, () => ready(ports, found, portBase));
  });
  const failed = (await Promise.allSettled(waits)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return record;
}

export async function down({ portBase, remove }, record) {
  await Promise.all(Object.values(record?.servers ?? {}).map((server) => end(server)));
  if (remove) {
    for (const folder of [elasticsearchFolder(portBase), stackFolder(portBase)])
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

export async function stop({ server }, record) {
  if (record.servers[server]) await end(record.servers[server]);
}

export async function status({ portBase }, record) {
  const found = record ? await programs() : undefined;
  return Promise.all(
    Object.entries(servers).map(async ([name, { ready }]) => {
      const server = record?.servers[name];
      if (!server || !isOurs(server)) return { name, state: 'not running' };
      return { name, state: (await ready(record.ports, found, portBase)) ? 'ready' : 'not answering', pid: server.pid, log: server.log };
    }),
  );
}

export function logs(record) {
  for (const [name, { log }] of Object.entries(record?.servers ?? {})) console.log(`== ${name}: ${log}\n${lastLines(log, 40)}\n`);
}
