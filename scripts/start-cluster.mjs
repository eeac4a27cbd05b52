// `npm run start:cluster`: the whole product on real servers, which it starts where they do not run yet.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, quietEnv, requireNode, root } from './lib/setup.mjs';

requireNode();
await ensureInstalled();
await ensureBuilt();

const up = spawnSync(process.execPath, [join(root, 'scripts/stack.mjs'), 'up'], { cwd: root, stdio: 'inherit' });
if (up.status !== 0) process.exit(up.status ?? 1);
const servers = JSON.parse(readFileSync(join(root, '.stack/stack.json'), 'utf8'));

const args = process.argv.slice(2);
const given = args.indexOf('--data');
const dataFolder = resolve(given >= 0 && args[given + 1] ? args[given + 1] : join(root, '.marquee/cluster'));
const child = spawn(
  process.execPath,
  [join(root, 'apps/cli/bin/marquee.mjs'), 'start', ...args, ...(given >= 0 ? [] : ['--data', dataFolder])],
  {
    cwd: root,
    env: {
      ...quietEnv,
      MARQUEE_PROFILE: 'cluster',
      ELASTICSEARCH_URL: servers.elasticsearch.url,
      KAFKA_BROKERS: servers.kafka.brokers,
      DATABASE_URL: servers.database.url,
      AUTH_SECRET: process.env.AUTH_SECRET ?? keptSecret(),
      ...overrides(),
    },
    stdio: 'inherit',
  },
);
// The child gets the terminal's Ctrl-C itself and stops its processes in order; the servers stay, for the next start.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));

/** Made once: every later start, and every API instance, signs with the same. */
function keptSecret() {
  const file = join(dataFolder, 'auth-secret');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** What the person set wins over what the stack says. */
function overrides() {
  const names = ['ELASTICSEARCH_URL', 'KAFKA_BROKERS', 'DATABASE_URL', 'MARQUEE_PROFILE'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
