// The container engine of this machine, and what is asked of it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../stack/problem.mjs';

const succeeds = (program, ...args) => spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** A client that can build: one with BuildKit inside (before 23) or with the plug-in that later ones leave it to. Several may be installed. */
function findDocker() {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'docker'));
  for (const program of found.filter((file) => existsSync(file))) {
    if (succeeds(program, 'buildx', 'version')) return program;
    const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout;
    if (Number(/version (\d+)/.exec(version)?.[1]) < 23) return program;
  }
  return undefined;
}

function findCompose(docker) {
  if (succeeds(docker, 'compose', 'version')) return [docker, 'compose'];
  return succeeds('docker-compose', 'version') ? ['docker-compose'] : undefined;
}

let known;

/** @throws Problem when there is no engine, with what to do */
export function engine() {
  if (known) return known;
  const docker = findDocker();
  if (!docker) throw new Problem('There is no docker here that can build: install docker (Debian: apt-get install docker.io iptables).');
  if (!succeeds(docker, 'info'))
    throw new Problem('docker is installed and its engine does not answer: start it, and look by `docker info`.');
  const compose = findCompose(docker);
  if (!compose) throw new Problem('docker has no compose here: install its plug-in (Debian: apt-get install docker-compose).');
  known = { docker, compose };
  return known;
}

const buildKit = { ...process.env, DOCKER_BUILDKIT: '1', COMPOSE_DOCKER_CLI_BUILD: '1' };

/** Runs docker in the open. @throws Problem when it fails */
export function docker(...args) {
  const { status } = spawnSync(engine().docker, args, { stdio: 'inherit', env: buildKit });
  if (status !== 0) throw new Problem(`docker ${args[0]} failed (${status}); what it said is above.`);
}

/** What docker says, without its last line end. */
export function ask(...args) {
  return execFileSync(engine().docker, args, { encoding: 'utf8', env: buildKit, maxBuffer: 256 * 1024 * 1024 }).trimEnd();
}

/** Whether docker does it. */
export const can = (...args) => spawnSync(engine().docker, args, { stdio: 'ignore', env: buildKit }).status === 0;

export const hasImage = (name) => can('image', 'inspect', name);
