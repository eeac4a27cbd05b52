import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { quickToStart } from './java.mjs';
import { stackFolder } from './layout.mjs';
import { launch } from './processes.mjs';

export function startKafka({ java, kafka }, portBase, ports, javaFlags) {
  const folder = join(stackFolder(portBase), 'kafka');
  const [properties, data] = [join(folder, 'server.properties'), join(folder, 'data')];
  mkdirSync(join(folder, 'logs'), { recursive: true });
  writeFileSync(
    properties,
    `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${ports.controller}
listeners=PLAINTEXT://127.0.0.1:${ports.kafka},CONTROLLER://127.0.0.1:${ports.controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${ports.kafka}
controller.listener.names=CONTROLLER
log.dirs=${data}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
share.coordinator.state.topic.num.partitions=1
group.initial.rebalance.delay.ms=0
# Consumers that are killed on purpose are missed sooner.
group.min.session.timeout.ms=1000
# A topic that is not declared is a mistake.
auto.create.topics.enable=false
log.retention.hours=-1
log.segment.delete.delay.ms=1000
`,
  );
  const run = (heap, flags, ...args) => [
    `-Xmx${heap}`,
    '-XX:+UseG1GC',
    ...flags,
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dorg.slf4j.simpleLogger.showDateTime=true',
    '-cp',
    join(kafka, '*'),
    ...args,
  ];
  const bin = join(java.home, 'bin/java');
  if (!existsSync(join(data, 'meta.properties'))) {
    const tool = (...args) =>
      execFileSync(bin, run('128m', quickToStart, 'kafka.tools.StorageTool', ...args), { encoding: 'utf8', stdio: 'pipe' });
    tool('format', '-t', tool('random-uuid').trim(), '-c', properties);
  }
  return launch(bin, run('640m', javaFlags, 'kafka.Kafka', properties), {
    cwd: folder,
    log: join(folder, 'logs/output.log'),
    mark: properties,
  });
}

/** Ready when it names itself in answer to a metadata request (version 1, no topics), the first thing that every client asks. */
export function kafkaReady(port) {
  const request = Buffer.alloc(18);
  request.writeInt32BE(14, 0);
  request.writeInt16BE(3, 4);
  request.writeInt16BE(1, 6);
  request.writeInt32BE(7, 8);
  request.writeInt16BE(-1, 12);
  request.writeInt32BE(0, 14);
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1', timeout: 2_000 });
    let answer = Buffer.alloc(0);
    const done = (ready) => {
      socket.destroy();
      resolve(ready);
    };
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length >= 12) done(answer.readInt32BE(4) === 7 && answer.readInt32BE(8) > 0);
    });
    for (const event of ['error', 'timeout', 'close']) socket.on(event, () => done(false));
  });
}
