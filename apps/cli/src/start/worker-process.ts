import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';

const workerFolder = new URL('../../../ingest-worker/', import.meta.url);
const entry = fileURLToPath(new URL('src/main.ts', workerFolder));
/** Ends the worker with us even when we are killed: our end of its standard input closes then. */
const untilParentEnds = new URL('../../bin/until-parent-ends.mjs', import.meta.url).href;
const startTimeoutMs = 120_000;

export interface WorkerProcess {
  /** Resolves when it has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  /** Asks it to finish what it has taken; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts an ingest worker of the cluster profile and waits until it says that it is ready. */
export async function startWorker(
  options: { readonly env: Readonly<Record<string, string | undefined>>; readonly log: Writable },
  signal: AbortSignal,
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [...nodeFlags(), '--import', untilParentEnds, '--import', import.meta.resolve('tsx'), entry], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...options.env },
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

/** What the worker wants of Node, as it says itself. Holds because the file is part of the product. */
function nodeFlags(): readonly string[] {
  return JSON.parse(readFileSync(new URL('node-flags.json', workerFolder), 'utf8')) as readonly string[];
}
