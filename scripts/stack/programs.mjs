// The servers' programs: two by Maven, one by the system's packages.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from '../lib/setup.mjs';
import { newestJava } from './java.mjs';
import { programsFolder } from './layout.mjs';
import { Problem } from './problem.mjs';

const pom = fileURLToPath(new URL('servers.pom.xml', import.meta.url));

function onPath(name) {
  const system = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin` };
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: system }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Where the programs are, fetched the first time. Everything that is missing on the machine is said at once. */
export async function programs() {
  const java = newestJava();
  const mariadb = { server: onPath('mariadbd') ?? onPath('mysqld'), install: onPath('mariadb-install-db'), client: onPath('mariadb') };
  const folder = programsFolder();
  const wanted = createHash('sha256').update(readFileSync(pom)).digest('hex');
  const stamp = join(folder, 'fetched');
  const fetched = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

  const missing = [];
  if (!java || java.version < 21)
    missing.push(
      `Java 21 or newer (${java ? `the newest here is ${java.version}` : 'none here'}): a JDK of your system, such as Debian 13's openjdk-21-jre-headless or Temurin; or set ES_JAVA_HOME`,
    );
  if (!fetched && !onPath('mvn')) missing.push('Maven, which fetches Elasticsearch and Kafka: apt-get install maven');
  if (!mariadb.server || !mariadb.install || !mariadb.client)
    missing.push('MariaDB: apt-get install mariadb-server-core mariadb-client-core (the programs alone, no service)');
  if (missing.length > 0)
    throw new Problem(`No container engine answers, and for the servers themselves this machine lacks:\n  ${missing.join('\n  ')}`);

  if (!fetched) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await step('Fetching Elasticsearch and Kafka (150 MB the first time)', 'mvn', [
      '-q',
      '-B',
      '-f',
      pom,
      'package',
      `-Dprograms=${folder}`,
    ]);
    writeFileSync(stamp, wanted);
  }
  return { java, mariadb, elasticsearch: join(folder, 'elasticsearch-9.2.4'), kafka: join(folder, 'kafka') };
}
