import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { recordFile } from './layout.mjs';

/** What `up` left: `{ engine, ports, elasticsearch, kafka, database, servers }`, or undefined. */
export function readRecord(portBase) {
  const file = recordFile(portBase);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function writeRecord(portBase, record) {
  const file = recordFile(portBase);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

export function forgetRecord(portBase) {
  rmSync(recordFile(portBase), { force: true });
}

/** Where the servers answer, as the settings of the product take it. */
export function addressesOf(ports) {
  return {
    elasticsearch: { url: `http://127.0.0.1:${ports.elasticsearch}` },
    kafka: { brokers: `127.0.0.1:${ports.kafka}` },
    database: { url: `mysql://marquee:marquee@127.0.0.1:${ports.mariadb}/marquee` },
  };
}
