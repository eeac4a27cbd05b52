import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { workerFlags, workerFolder } from '../worker-flags.ts';

export interface WorkerProcess {
  readonly url: string;
  /** Resident memory in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const entry = join(workerFolder, 'dist', 'main.js');

/** Starts an ingest worker as a process of its own, and waits until it takes messages. */
export async function startWorkerProcess(settings: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [...workerFlags, entry], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...settings, WORKER_PORT: '0', LOG_LEVEL: 'info' },
  });
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const said: unknown = JSON.parse(line);
      if (typeof said === 'object' && said !== null && 'ready' in said && said.ready === true && 'url' in said) resolve(String(said.url));
    });
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code} before it was ready.`)));
  });
  return {
    url,
    async memory() {
      const metrics = await (await fetch(new URL('/metrics', url))).text();
      return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? Number.NaN);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
