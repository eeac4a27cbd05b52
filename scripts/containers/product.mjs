// The product by deploy/compose.yaml: up, down, and what it is asked while it runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/setup.mjs';
import { Problem } from '../stack/problem.mjs';
import { ensureServers } from './bases.mjs';
import { ask, engine } from './engine.mjs';
import { build, targets } from './images.mjs';

const file = join(root, 'deploy/compose.yaml');

/** Runs compose on a project. @throws Problem when it fails */
export function compose({ project, port, version = 'local', feeds }, ...args) {
  const [program, ...before] = engine().compose;
  const { status } = spawnSync(program, [...before, '-p', project, '-f', file, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      MARQUEE_VERSION: version,
      MARQUEE_PORT: `${port}`,
      WEB_URL: `http://127.0.0.1:${port}`,
      // Published on this machine alone.
      MARQUEE_DEMO: 'open-to-anybody',
      ...(feeds ? { MARQUEE_FEEDS: feeds } : {}),
    },
  });
  if (status !== 0) throw new Problem(`compose ${args[0]} failed (${status}); what it said is above.`);
}

/** The ids of a service's containers. */
export const containersOf = ({ project }, service, ...more) =>
  ask(
    'ps',
    '--quiet',
    ...more,
    '--filter',
    `label=com.docker.compose.project=${project}`,
    '--filter',
    `label=com.docker.compose.service=${service}`,
  )
    .split('\n')
    .filter(Boolean);

export const healthOf = (id) => ask('inspect', '--format', '{{.State.Health.Status}}', id);

/** Runs the command line in the API's container and gives what it printed. */
export const marquee = (product, ...args) => ask('exec', containersOf(product, 'api')[0], 'node', 'apps/cli/bin/marquee.mjs', ...args);

const wait = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Waits until something holds. @throws Problem with what is awaited */
export async function until(what, holds, withinMs = 180_000) {
  for (const end = Date.now() + withinMs; Date.now() < end; await wait(250)) if (await holds()) return;
  throw new Problem(`${what}: not within ${withinMs / 1000} s.`);
}

export function makeSecrets() {
  const made = spawnSync(join(root, 'deploy/make-secrets.sh'), { stdio: 'inherit' });
  if (made.status !== 0) throw new Problem('The secrets could not be made; what is wrong is said above.');
}

export async function healthy(product) {
  for (const service of ['api', 'worker', 'web'])
    await until(`${service} is healthy`, () => containersOf(product, service).every((id) => healthOf(id) === 'healthy'));
}

/** Starts what does not run yet. */
export async function start(product) {
  makeSecrets();
  mkdirSync(join(root, 'deploy/feeds'), { recursive: true });
  compose(product, 'up', '--detach');
  await healthy(product);
}

export async function up(product) {
  await ensureServers();
  await build('local');
  await start(product);
  const address = `http://127.0.0.1:${product.port}`;
  console.log(`\nMarquee is at ${address}`);
  const answer = await fetch(`${address}/trpc/demo.people`, { signal: AbortSignal.timeout(10_000) });
  const people = answer.ok ? (await answer.json()).result.data : [];
  if (people.length === 0)
    return console.log('How the first administrator signs in: docker compose exec api cat /var/lib/marquee/first-sign-in.txt');
  console.log('People who can sign in:');
  for (const { name, role, organisation, email, password } of people)
    console.log(`  ${name} (${role}, ${organisation}): ${email} ${password}`);
  console.log('Moviegoers come by an import: put a feed folder into deploy/feeds, then');
  console.log(`  docker compose -p ${product.project} -f deploy/compose.yaml exec api node apps/cli/bin/marquee.mjs import /feeds/FOLDER`);
}

/** What each of our own holds in memory, of what it may. */
export const memory = (product) =>
  targets
    .flatMap((name) => containersOf(product, name).map((id) => `${name} ${ask('stats', '--no-stream', '--format', '{{.MemUsage}}', id)}`))
    .join(', ');

/** Whether anything of a project is there. */
export const exists = (project) =>
  ['container', 'volume'].some(
    (kind) =>
      ask(kind, 'ls', ...(kind === 'container' ? ['--all'] : []), '--quiet', '--filter', `label=com.docker.compose.project=${project}`) !==
      '',
  );

export function down({ remove, ...product }) {
  if (!existsSync(join(root, 'deploy/secrets'))) makeSecrets();
  compose(product, 'down', ...(remove ? ['--volumes'] : []));
}
