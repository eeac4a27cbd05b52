// The stack as containers, where an engine answers.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/setup.mjs';
import { choosePorts } from './ports.mjs';
import { Problem } from './problem.mjs';
import { addressesOf, readRecord } from './record.mjs';

const files = ['-f', join(root, 'deploy/stack.compose.yaml')];

/** `docker` or `podman`, when it answers and has compose; undefined otherwise, or when MARQUEE_STACK=native asks for processes. */
export function findEngine() {
  if (process.env.MARQUEE_STACK === 'native') return undefined;
  return ['docker', 'podman'].find((engine) => {
    try {
      execFileSync(engine, ['compose', 'version'], { stdio: 'ignore', timeout: 10_000 });
      execFileSync(engine, ['info'], { stdio: 'ignore', timeout: 10_000 });
      return true;
    } catch {
      return false;
    }
  });
}

function compose(engine, portBase, ports, args, stdio = 'inherit') {
  const project = portBase === undefined ? 'marquee-stack' : `marquee-stack-${portBase}`;
  const env = {
    ...process.env,
    STACK_ELASTICSEARCH_PORT: `${ports.elasticsearch}`,
    STACK_KAFKA_PORT: `${ports.kafka}`,
    STACK_MYSQL_PORT: `${ports.mariadb}`,
  };
  try {
    return execFileSync(engine, ['compose', '-p', project, ...files, ...args], { stdio, env, encoding: 'utf8' });
  } catch {
    throw new Problem(
      `${engine} compose ${args.join(' ')} failed; what it said is above. MARQUEE_STACK=native starts the servers themselves.`,
    );
  }
}

export async function up({ portBase }, engine) {
  const before = readRecord(portBase);
  const stillOurs = new Set(before?.engine === engine ? Object.keys(before.ports) : []);
  const ports = await choosePorts(portBase, before?.ports, stillOurs);
  compose(engine, portBase, ports, ['up', '--detach', '--wait', '--wait-timeout', '240']);
  return { engine, ports, ...addressesOf(ports), servers: {} };
}

export async function down({ portBase, remove }, record) {
  compose(record.engine, portBase, record.ports, ['down', ...(remove ? ['--volumes'] : [])]);
}

export function stop({ portBase, server }, record) {
  compose(record.engine, portBase, record.ports, ['stop', server === 'mariadb' ? 'mysql' : server]);
}

export async function status({ portBase }, record) {
  const running = compose(record.engine, portBase, record.ports, ['ps', '--services', '--status', 'running'], 'pipe').split('\n');
  return ['elasticsearch', 'kafka', 'mysql'].map((name) => ({ name, state: running.includes(name) ? 'running' : 'not running' }));
}

export function logs({ portBase }, record) {
  compose(record.engine, portBase, record.ports, ['logs', '--tail', '40']);
}
