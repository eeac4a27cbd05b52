// Where a stack keeps its things. Each base of ports is a stack of its own; the programs are shared.
import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/setup.mjs';

const stacks = join(root, '.stack');

/**
 * The folder of the stack with this base of ports; undefined is the stack on the usual ports.
 * @param {number | undefined} portBase
 */
export function stackFolder(portBase) {
  return portBase === undefined ? join(stacks, 'usual') : join(stacks, `ports-${portBase}`);
}

/** Where `up` writes what runs and where it answers. */
export function recordFile(portBase) {
  return portBase === undefined ? join(stacks, 'stack.json') : join(stackFolder(portBase), 'stack.json');
}

export function programsFolder() {
  return join(readableByOthers(stacks), 'programs');
}

/** The search server runs as a person of its own when the stack is started by root, and must be able to reach its folder. */
export function elasticsearchFolder(portBase) {
  return join(readableByOthers(stackFolder(portBase)), 'elasticsearch');
}

function readableByOthers(folder) {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return folder;
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) {
      const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
      const instead = join('/var/lib/marquee-stack', name);
      mkdirSync(instead, { recursive: true });
      return instead;
    }
  }
  return folder;
}
