// The product's own images.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/setup.mjs';
import { ensureNodeBase } from './bases.mjs';
import { docker } from './engine.mjs';

export const targets = ['api', 'worker', 'web'];

const said = (program, ...args) => execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

let commit;

/** The commit that is checked out, marked where files differ from it; the same for the whole run. */
export function commitHere() {
  try {
    commit ??= said('git', 'rev-parse', 'HEAD') + (said('git', 'status', '--porcelain') === '' ? '' : '-changed');
    return commit;
  } catch {
    return 'unknown';
  }
}

/** How npm reaches its registry on this machine, for the build alone: none of it stays in an image. */
function npmSecrets(folder) {
  const config = (name) => said('npm', 'config', 'get', name);
  const own = join(homedir(), '.npmrc');
  const access = existsSync(own)
    ? readFileSync(own, 'utf8')
        .split('\n')
        .filter((line) => /^(\/\/|@)/.test(line))
    : [];
  const certificates = process.env.NODE_EXTRA_CA_CERTS ?? [config('cafile')].find((file) => file !== 'null');
  const lines = [`registry=${config('registry')}`, ...access, ...(certificates ? ['cafile=/run/secrets/certificates'] : [])];
  writeFileSync(join(folder, 'npmrc'), `${lines.join('\n')}\n`, { mode: 0o600 });
  return [
    '--secret',
    `id=npmrc,src=${join(folder, 'npmrc')}`,
    ...(certificates ? ['--secret', `id=certificates,src=${certificates}`] : []),
  ];
}

/**
 * Builds API, worker and dashboard as `marquee/<name>:<tag>`.
 *
 * @param from another checkout’s folder, built by the Dockerfile of this one
 */
export async function build(tag, { from = root, commit = commitHere(), only = targets } = {}) {
  await ensureNodeBase();
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'marquee-build-'));
  try {
    const secrets = npmSecrets(folder);
    for (const target of only) {
      const labels = ['--build-arg', `MARQUEE_VERSION=${version}`, '--build-arg', `MARQUEE_COMMIT=${commit}`];
      const file = ['--file', join(root, 'deploy/docker/Dockerfile'), '--target', target, '--tag', `marquee/${target}:${tag}`];
      console.log(`marquee/${target}:${tag}`);
      docker('build', '--network=host', '--progress=plain', ...secrets, ...labels, ...file, from);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
