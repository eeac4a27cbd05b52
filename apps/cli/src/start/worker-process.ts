import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { Failure } from '../failure.ts';
import type { NodeProgram } from '../host.ts';

const startTimeoutMs = 120_000;

export interface WorkerProcess {
  /** Resolves when it has ended, by itself or after `stop`. */
  readonly ended: Promise<void>;
  /** Asks the worker to finish its current work. Resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts an ingest worker of the cluster profile and waits until it says that it is ready. */
export async function startWorker(
  options: { readonly program: NodeProgram; readonly env: Readonly<Record<string, string | undefined>>; readonly log: Writable },
  signal: AbortSignal,
): Promise<WorkerProcess> {
  const { flags, entry, args, env } = options.program;
  const child = spawn(process.execPath, [...flags, entry, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...options.env, ...env },
  });
  child.stderr.pipe(options.log, { end: false });
  child.stdout.pipe(options.log, { end: false });
  const ended = once(child, 'exit').then(() => {});
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<'ready'>((resolve) => lines.on('line', (line) => line.includes('"ready":true') && resolve('ready')));
  const given = AbortSignal.any([signal, AbortSignal.timeout(startTimeoutMs)]);
  const givenUp = new Promise<'given up'>((resolve) => given.addEventListener('abort', () => resolve('given up'), { once: true }));
  const outcome = await Promise.race([ready, givenUp, ended.then(() => 'ended' as const)]);
  if (outcome === 'ready') return { ended, stop };
  await stop();
  throw new Failure(
    signal.aborted ? 'Stopped.' : 'An ingest worker could not be started. Its log, worker.log in the data folder, says why.',
  );
}
