// Starting, stopping, and what containers keep to themselves.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../lib/setup.mjs';
import { ask, can, engine } from '../engine.mjs';
import { targets } from '../images.mjs';
import { containersOf, healthOf, start, until } from '../product.mjs';
import { expect } from './expect.mjs';

const parts = parse(readFileSync(join(root, 'deploy/parts.yaml'), 'utf8'));
const seconds = (ms) => (ms / 1000).toFixed(1);
const answers = (id, name, path) => can('exec', id, 'node', 'healthy.mjs', `http://127.0.0.1:${parts[name].port}${path}`);

/** Everything from nothing, then each of our own alone. On an idle machine each takes less than five seconds. */
export async function starts(product) {
  await start(product);
  const found = [];
  for (const name of targets) {
    const [id] = containersOf(product, name);
    const { HostConfig } = JSON.parse(ask('inspect', id))[0];
    expect(HostConfig.ReadonlyRootfs && HostConfig.CapDrop.includes('ALL'), `${name} may write to its image, or has capabilities.`);
    expect(HostConfig.Memory > 0 && HostConfig.NanoCpus > 0, `${name} has no limits.`);
    ask('stop', id);
    const began = Date.now();
    ask('start', id);
    await until(`${name} is alive`, () => answers(id, name, parts[name].alive), 60_000);
    const alive = seconds(Date.now() - began);
    // A worker is ready when it has its share of the partitions, which the others have to give up first.
    await until(`${name} is ready`, () => answers(id, name, parts[name].ready), 60_000);
    found.push(`${name} answers after ${alive} s, is ready after ${seconds(Date.now() - began)} s`);
  }
  await until('all are healthy', () => targets.every((name) => containersOf(product, name).every((id) => healthOf(id) === 'healthy')));
  return found.join(', ');
}

/** Each ends by itself, well, within its time. */
export function stops(product) {
  return targets
    .map((name) => {
      const [id] = containersOf(product, name);
      const began = Date.now();
      ask('stop', '--time', `${parts[name].grace}`, id);
      const took = Date.now() - began;
      const code = ask('inspect', '--format', '{{.State.ExitCode}}', id);
      expect(code === '0', `${name} stopped with ${code}.`);
      return `${name} in ${seconds(took)} s`;
    })
    .join(', ');
}

/** Health checks are no news, and no secret is in a log, in what `inspect` says or in an image. */
export async function quiet(product) {
  const all = ask('ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${product.project}`).split('\n');
  const secrets = readdirSync(join(root, 'deploy/secrets')).map((name) => [
    name,
    readFileSync(join(root, 'deploy/secrets', name), 'utf8').trim(),
  ]);
  for (const id of all) {
    const { Name } = JSON.parse(ask('inspect', id))[0];
    const logs = await everything('logs', id);
    const told = logs + ask('inspect', id);
    for (const [name, secret] of secrets) expect(!told.includes(secret), `${Name} tells ${name}.`);
    const checks = logs.split('\n').filter((line) => /"(url|path)":"[^"]*\/(healthz|readyz|icon\.svg)/.test(line));
    expect(checks.length === 0, `${Name} logs its health checks:\n${checks[0]}`);
  }
  for (const target of targets) {
    const image = `marquee/${target}:local`;
    expect(
      secrets.every(([, secret]) => !ask('history', '--no-trunc', image).includes(secret)),
      `${image} tells a secret.`,
    );
    const found = await findInImage(image, secrets);
    expect(found === undefined, `${image} holds ${found}.`);
  }
  return `${secrets.length} secrets, in none of ${all.length} containers and ${targets.length} images`;
}

/** Both streams of what a container said. */
async function everything(...args) {
  const child = spawn(engine().docker, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  await new Promise((done) => child.once('close', done));
  return Buffer.concat(said).toString();
}

/** The name of a secret whose bytes are in a layer of the image. */
async function findInImage(image, secrets) {
  const child = spawn(engine().docker, ['save', image], { stdio: ['ignore', 'pipe', 'inherit'] });
  const wanted = secrets.map(([name, secret]) => [name, Buffer.from(secret)]);
  const longest = Math.max(...wanted.map(([, bytes]) => bytes.length));
  let before = Buffer.alloc(0);
  let found;
  for await (const chunk of child.stdout) {
    const text = Buffer.concat([before, chunk]);
    found ??= wanted.find(([, bytes]) => text.includes(bytes))?.[0];
    before = text.subarray(-longest);
  }
  return found;
}
