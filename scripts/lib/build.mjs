// Whether what was built is of the sources as they are, and a new build where it is not. The command line asks at every start: plain Node, quick.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockOrHolder } from './lock.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const everywhere = ['package-lock.json', 'tsconfig.base.json', 'turbo.json'];
const inPackages = (names, parts) => names.flatMap((name) => parts.map((part) => `packages/${name}/${part}`));

/** What is built together, from what, and a file that is there when it was. */
const builds = {
  programs: {
    workspaces: ['@marquee/api', '@marquee/ingest-worker', '@marquee/cli'],
    sources: [
      ...['api', 'ingest-worker', 'cli'].flatMap((name) => [`apps/${name}/src`, `apps/${name}/package.json`]),
      ...inPackages(['dsl', 'core', 'platform', 'sample-data'], ['src', 'package.json']),
      ...inPackages(['platform'], ['prisma', 'migrations', 'scripts']),
      'scripts/bundle.mjs',
      'scripts/lib/native.mjs',
    ],
    made: ['apps/api/dist/main.js', 'apps/ingest-worker/dist/main.js', 'apps/cli/dist/main.js'],
  },
  web: {
    workspaces: ['@marquee/web'],
    sources: [
      ...['src', 'scripts', 'package.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'].map((part) => `apps/web/${part}`),
      ...inPackages(['dsl', 'ui'], ['src', 'package.json']),
    ],
    made: ['apps/web/.next/standalone/apps/web/server.js'],
  },
};
const passedOver = (name) => name === 'gen' || /\.test\.tsx?$/.test(name);

/** Every file of the sources, with what changes when it is written. */
function filesOf(sources) {
  const files = [];
  const visit = (file) => {
    const stat = statSync(join(root, file), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) files.push({ file, seen: `${stat.size} ${stat.mtimeMs}` });
    else for (const name of readdirSync(join(root, file)).sort()) if (!passedOver(name)) visit(`${file}/${name}`);
  };
  for (const source of [...sources, ...everywhere]) visit(source);
  return files;
}

const digestOf = (lines) => createHash('sha256').update(lines.join('\n')).digest('hex');
const seenOf = (files) => digestOf(files.map(({ file, seen }) => `${file} ${seen}`));
const textOf = (files) => digestOf(files.map(({ file }) => `${file} ${digestOf([readFileSync(join(root, file))])}`));
const stampOf = (name) => join(root, 'node_modules/.cache/marquee', `${name}.json`);

function readStamp(name) {
  try {
    return JSON.parse(readFileSync(stampOf(name), 'utf8'));
  } catch {
    return undefined;
  }
}

function writeStamp(name, stamp) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), JSON.stringify(stamp));
}

/** Undefined when the build fits its sources; otherwise why it does not. */
function reasonToBuild(name) {
  const { sources, made } = builds[name];
  const stamp = readStamp(name);
  if (!stamp || !made.every((file) => existsSync(join(root, file)))) return 'It is not built yet';
  const files = filesOf(sources);
  const seen = seenOf(files);
  if (seen === stamp.seen) return undefined;
  // Written again with the same text, as git does when branches are switched back and forth.
  if (textOf(files) !== stamp.text) return 'The sources are newer than what was built';
  writeStamp(name, { ...stamp, seen });
  return undefined;
}

/**
 * Builds what does not fit the sources any more, and says so in a line on standard error. One build at a time: who comes second waits.
 *
 * @param names of `builds`
 * @throws Error with what the build said
 */
export async function ensureBuilt(names = Object.keys(builds), say = (line) => process.stderr.write(`${line}\n`)) {
  if (!names.some(reasonToBuild)) return;
  const lock = join(root, 'node_modules/.cache/marquee/build.lock');
  let release = lockOrHolder(lock);
  while (typeof release === 'number') {
    await new Promise((wake) => setTimeout(wake, 100));
    release = lockOrHolder(lock);
  }
  try {
    for (const name of names) {
      const reason = reasonToBuild(name);
      if (reason === undefined) continue;
      const started = Date.now();
      say(`${reason}: building ${name === 'web' ? 'the dashboard' : 'the programs'} …`);
      // Taken before: what changes meanwhile is built again.
      const files = filesOf(builds[name].sources);
      const stamp = { seen: seenOf(files), text: textOf(files) };
      await build(builds[name].workspaces);
      writeStamp(name, stamp);
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
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' },
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
