import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataFolder, root, stackBase } from './place.ts';

const run = promisify(execFile);
const stackCommand = (...args: readonly string[]) =>
  run(process.execPath, [join(root, 'scripts/stack.mjs'), ...args, '--port-base', stackBase ?? ''], { cwd: root });

export type Server = 'elasticsearch' | 'kafka' | 'mariadb';

/** Takes one server of the stack away while `during` runs, and brings it back whatever happens. */
export async function without(server: Server, during: () => Promise<void>): Promise<void> {
  await stackCommand('stop', server);
  try {
    await during();
  } finally {
    await stackCommand('up');
  }
}

interface Readiness {
  readonly status: number;
  /** The checks that fail. */
  readonly failing: readonly string[];
}

/** What the API of the product under test says of its own readiness. */
export async function readiness(): Promise<Readiness> {
  const { url } = JSON.parse(await readFile(join(dataFolder, 'run.json'), 'utf8'));
  const response = await fetch(`${url}/readyz`);
  const { checks } = await response.json();
  return {
    status: response.status,
    failing: checks.filter((check: { readonly ready: boolean }) => !check.ready).map((check: { readonly name: string }) => check.name),
  };
}

export const allReady: Readiness = { status: 200, failing: [] };
