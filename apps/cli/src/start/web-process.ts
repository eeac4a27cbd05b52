import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { NodeProgram } from '../host.ts';

const startTimeoutMs = 60_000;
const pollMs = 50;

export interface WebProcess {
  /** Resolves when it has ended, by itself or after `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the dashboard in front of an API and waits until it answers. */
export async function startWeb(
  options: {
    readonly program: NodeProgram;
    readonly port: number;
    readonly apiUrl: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly log: Writable;
  },
  signal: AbortSignal,
): Promise<WebProcess> {
  const { flags, entry, args, env } = options.program;
  const child = spawn(process.execPath, [...flags, entry, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...options.env, HOSTNAME: '127.0.0.1', PORT: String(options.port), API_URL: options.apiUrl, ...env },
  });
  child.stdout.pipe(options.log, { end: false });
  child.stderr.pipe(options.log, { end: false });
  const ended = once(child, 'exit').then(() => {});
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline && !signal.aborted) {
    if (child.exitCode !== null) throw new Failure('The dashboard could not be started. Its log, web.log in the data folder, says why.');
    if (await answers(options.port)) return { ended, stop };
    await pause(pollMs);
  }
  await stop();
  throw new Failure(signal.aborted ? 'Stopped.' : 'The dashboard did not answer. Its log, web.log in the data folder, says more.');
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/sign-in`, { signal: AbortSignal.timeout(5_000) })).status < 500;
  } catch {
    return false;
  }
}
