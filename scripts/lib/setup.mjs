// What start and test share: a fresh clone becomes runnable. Plain Node, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const quietEnv = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Marquee needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`);
  process.exit(1);
}

/**
 * Runs a command behind one line that says what is going on and for how long. On failure prints everything the command said and exits.
 * Ctrl-C reaches the child, since both are in the terminal's foreground group.
 */
export async function step(label, command, args, options = {}) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const terminal = process.stdout.isTTY;
  if (!terminal) console.log(`${label} …`);
  const timer = terminal ? setInterval(() => process.stdout.write(`\r\x1b[K${label} … ${seconds()}`), 200) : undefined;
  const child = spawn(command, args, {
    cwd: root,
    env: quietEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    ...options,
  });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const [code] = await once(child, 'close').catch((error) => [`${error}`]);
  clearInterval(timer);
  if (code !== 0) {
    if (terminal) process.stdout.write('\r\x1b[K');
    console.error(`${Buffer.concat(said)}\n${label}: failed after ${seconds()} (${command} ${args.join(' ')})`);
    process.exit(1);
  }
  if (terminal) process.stdout.write(`\r\x1b[K${label}: done in ${seconds()}\n`);
  else console.log(`${label}: done in ${seconds()}`);
}

/** Installs the packages when the lock file is not the one that was installed last. */
export async function ensureInstalled() {
  const stamp = join(root, 'node_modules/.marquee-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  await step('Installing packages (about a minute the first time)', 'npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}
