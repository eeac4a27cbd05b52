import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/marquee.mjs', import.meta.url));

export interface Ran {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
  readonly lines: readonly string[];
}

/** Runs `marquee` as people do: a process of its own, in a folder of its own. */
export async function marquee(cwd: string, args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const printed = await out;
  return { exitCode, out: printed, err: await err, lines: printed.split('\n').filter((line) => line !== '') };
}

/** The same, still running: to interrupt it. */
export function startMarquee(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).then(async (exitCode) => ({
    exitCode,
    out: await out,
    err: await err,
  }));
  return { interrupt: () => child.kill('SIGINT'), ended };
}

/** Reads the first of what it prints and closes the pipe, as `| head -1` does. */
export async function readOneLine(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly exitCode: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const err = text(child.stderr);
  child.stdout.once('data', () => child.stdout.destroy());
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, err: await err };
}
