// Whether what was built is of the sources as they are, and a new build where it is not. The command line asks at every start: plain Node, quick.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { reasonToBuild, stampOf, writeStamp } from './freshness.mjs';
import { lockOrHolder } from './lock.mjs';
import { quietEnv, root } from './setup.mjs';

const everywhere = ['package-lock.json', 'tsconfig.base.json', 'turbo.json'];
const inPackages = (names, parts) => names.flatMap((name) => parts.map((part) => `packages/${name}/${part}`));

/** What is built together, from what, and a file that is there when it was. */
const builds = {
  programs: {
    workspaces: ['@marquee/api', '@marquee/ingest-worker', '@marquee/cli'],
    sources: [
      ...everywhere,
      ...['api', 'ingest-worker', 'cli'].flatMap((name) => [`apps/${name}/src`, `apps/${name}/package.json`]),
      ...inPackages(['client', 'dsl', 'core', 'platform', 'sample-data'], ['src', 'package.json']),
      ...inPackages(['platform'], ['prisma', 'migrations', 'scripts']),
      'scripts/bundle.mjs',
      'scripts/lib/bundle-options.mjs',
      'scripts/lib/native.mjs',
    ],
    made: ['apps/api/dist/main.js', 'apps/ingest-worker/dist/main.js', 'apps/cli/dist/main.js'],
  },
  web: {
    workspaces: ['@marquee/web'],
    sources: [
      ...everywhere,
      ...['src', 'scripts', 'package.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'].map((part) => `apps/web/${part}`),
      ...inPackages(['dsl', 'ui'], ['src', 'package.json']),
    ],
    made: ['apps/web/.next/standalone/apps/web/server.js'],
  },
};
const stampFile = (name) => join(root, 'node_modules/.cache/marquee', `${name}.json`);
const reasonFor = (name) => reasonToBuild(root, builds[name], stampFile(name));

/**
 * Builds what does not fit the sources any more, and says so in a line on standard error. One build at a time: who comes second waits.
 *
 * @param names of `builds`
 * @throws Error with what the build said
 */
export async function ensureBuilt(names = Object.keys(builds), say = (line) => process.stderr.write(`${line}\n`)) {
  if (!names.some(reasonFor)) return;
  const lock = join(root, 'node_modules/.cache/marquee/build.lock');
  let release = lockOrHolder(lock);
  while (typeof release === 'number') {
    await new Promise((wake) => setTimeout(wake, 100));
    release = lockOrHolder(lock);
  }
  try {
    for (const name of names) {
      const reason = reasonFor(name);
      if (reason === undefined) continue;
      const started = Date.now();
      say(`${reason}: building ${name === 'web' ? 'the dashboard' : 'the programs'} …`);
      const stamp = stampOf(root, builds[name]);
      await build(builds[name].workspaces);
      writeStamp(stampFile(name), stamp);
      say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
    }
  } finally {
    release();
  }
}

async function build(workspaces) {
  const args = ['run', 'build', '--output-logs=errors-only', ...workspaces.map((name) => `--filter=${name}`)];
  const child = spawn(process.execPath, [join(root, 'node_modules/turbo/bin/turbo'), ...args], {
    cwd: root,
    env: quietEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((done) => child.once('close', done).once('error', (error) => done(said.push(`${error}`))));
  if (code !== 0)
    throw new Error(
      `${Buffer.concat(said.map((part) => Buffer.from(part)))}\nThe build failed. Put right what it says and run the command again.`,
    );
}
