// The images that ours start from and run beside: from their registries where these answer, made of what this machine has otherwise.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../lib/setup.mjs';
import { Problem } from '../stack/problem.mjs';
import { engine, hasImage } from './engine.mjs';
import { makeNodeBase, makeServer } from './local.mjs';

const dockerfile = readFileSync(join(root, 'deploy/docker/Dockerfile'), 'utf8');
export const nodeImage = /^ARG NODE_IMAGE=(\S+)$/m.exec(dockerfile)?.[1];
const { services } = parse(readFileSync(join(root, 'deploy/compose.yaml'), 'utf8'), { merge: true });
export const serverImages = Object.fromEntries(['elasticsearch', 'kafka', 'mysql'].map((name) => [name, services[name].image]));

/** Whether a registry gave it. */
const pull = (image) => spawnSync(engine().docker, ['pull', '--quiet', image], { stdio: 'ignore', timeout: 600_000 }).status === 0;

/** @param make how it is made where no registry has it */
async function ensure(image, make) {
  if (hasImage(image)) return;
  console.log(`${image}: fetching …`);
  if (pull(image)) return;
  if (process.getuid?.() !== 0) throw new Problem(`No registry gives ${image}, and to make one in its place takes root.`);
  console.log(`${image}: no registry gives it; making one of what this machine has …`);
  await make(image);
}

export const ensureNodeBase = () => ensure(nodeImage, makeNodeBase);
export async function ensureServers() {
  for (const [name, image] of Object.entries(serverImages)) await ensure(image, (tag) => makeServer(name, tag));
}
