// `npm run stack -- up|down|status|logs`: Elasticsearch, Kafka and a MySQL-like database for the cluster profile, on this machine alone.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lockOrHolder } from './lib/lock.mjs';
import { requireNode } from './lib/setup.mjs';
import * as containers from './stack/containers.mjs';
import { recordFile, stackFolder } from './stack/layout.mjs';
import * as native from './stack/native.mjs';
import { Problem } from './stack/problem.mjs';
import { addressesOf, forgetRecord, readRecord, writeRecord } from './stack/record.mjs';

const usage = `npm run stack -- <command> [options]

  up       starts what does not run and waits until all of it answers
  down     stops what "up" started; the data stay
  stop S   stops one server, elasticsearch, kafka or mariadb, to see what the product does without; "up" brings it back
  status   what runs, and where (--json)
  logs     the end of each server's log

  --fresh          up: throws the data away first
  --brief          up: servers that start with half the work and never get quite as fast, for a run of minutes
  --remove         down: throws the data away
  --port-base N    a second stack beside the usual one, on ports N to N+4, with data of its own

Where docker or podman with compose answers, the servers are containers (deploy/stack.compose.yaml); MARQUEE_STACK=native, or no engine:
processes. Addresses are written to .stack/stack.json.`;

const commands = {
  async up(options) {
    const before = readRecord(options.portBase);
    if (options.fresh) await commands.down({ ...options, remove: true, quiet: true });
    const engine = before?.servers && Object.keys(before.servers).length > 0 ? undefined : containers.findEngine();
    const record = engine ? await containers.up(options, engine) : await native.up(options);
    writeRecord(options.portBase, record);
    console.log(`The stack is up (${record.engine}), see ${recordFile(options.portBase)}:`);
    for (const [name, address] of Object.entries(addressesOf(record.ports)))
      console.log(`  ${name.padEnd(14)}${Object.values(address).join(' ')}`);
  },
  async down(options) {
    const record = readRecord(options.portBase);
    if (!record && !options.remove) {
      console.log('No stack was started here.');
      return;
    }
    if (record && record.engine !== 'native') await containers.down(options, record);
    else await native.down(options, record);
    forgetRecord(options.portBase);
    if (!options.quiet) console.log(options.remove ? 'The stack is down, its data are gone.' : 'The stack is down; its data stay.');
  },
  async stop(options) {
    const record = readRecord(options.portBase);
    if (!record) throw new Problem('No stack was started here.');
    if (record.engine !== 'native') containers.stop(options, record);
    else await native.stop(options, record);
    console.log(`${options.server} is stopped.`);
  },
  async status(options) {
    const record = readRecord(options.portBase);
    const servers = record && record.engine !== 'native' ? await containers.status(options, record) : await native.status(options, record);
    if (options.json)
      console.log(JSON.stringify({ engine: record?.engine, ...(record ? addressesOf(record.ports) : {}), servers }, null, 2));
    else for (const { name, state, pid } of servers) console.log(`${name.padEnd(14)}${state}${pid ? ` (process ${pid})` : ''}`);
    if (servers.some(({ state }) => !['ready', 'running'].includes(state))) process.exitCode = 1;
  },
  async logs(options) {
    const record = readRecord(options.portBase);
    if (record && record.engine !== 'native') containers.logs(options, record);
    else native.logs(record);
  },
};

/** One command at a time on a stack. */
async function alone(options, work) {
  const release = lockOrHolder(join(stackFolder(options.portBase), 'lock'));
  if (typeof release === 'number')
    throw new Problem(`Another stack command (process ${release}) is at work on this stack. Wait for it to end.`);
  await work();
  release();
}

requireNode();
const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        fresh: { type: 'boolean' },
        brief: { type: 'boolean' },
        remove: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        'port-base': { type: 'string' },
      },
    });
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
})();
const portBase = values['port-base'] === undefined ? undefined : Number(values['port-base']);
const command = commands[positionals[0]];
const server = positionals[1];
const named = command === commands.stop ? ['elasticsearch', 'kafka', 'mariadb'].includes(server) : server === undefined;
if (values.help || !command || !named || positionals.length > 2 || (portBase !== undefined && !(portBase >= 1024 && portBase <= 65_000))) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}
const options = { ...values, portBase, server };
try {
  await (command !== commands.status && command !== commands.logs ? alone(options, () => command(options)) : command(options));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit(process.exitCode ?? 0);
