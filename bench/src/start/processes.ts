import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Runs a checkout's `marquee`, from its start to its end. @throws when it does not end well */
export async function marquee(root: string, args: readonly string[]): Promise<{ readonly said: string; readonly ms: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/cli/bin/marquee.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`marquee ${args.join(' ')} ended with ${code}: ${complained}`);
  return { said, ms: performance.now() - started };
}

/** From `npm start` to the line that says that it is ready, on a data folder that holds something; then stops it. Milliseconds. */
export async function laterStart(root: string, data: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs', '--data', data, '--port', '3870'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Marquee is ready')) resolve(performance.now() - started);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code} before it was ready: ${said}`)));
  });
  const ms = await ready;
  child.kill('SIGTERM');
  await ended;
  return ms;
}
