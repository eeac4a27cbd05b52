import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startApi } from '../client/api-process.ts';
import { operatorOf } from '../client/operator.ts';
import { liveRunFile } from '../client/run-file.ts';
import { usersOf } from '../client/users.ts';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { freePort } from './free-port.ts';
import { loadSample } from './load-sample.ts';
import { signInLines } from './sign-in-lines.ts';
import { startWeb } from './web-process.ts';
import { startWorker } from './worker-process.ts';

export interface StartOptions {
  readonly dataFolder: string;
  readonly port: number;
  readonly sample: boolean;
  /** How many ingest workers to start beside the API. Only the cluster profile has them. */
  readonly workers: number;
  readonly json: boolean;
}

/** Starts the API and the dashboard, loads the sample if there is no data, and serves until Ctrl-C. Returns the exit code. */
export async function runProduct(host: Host, options: StartOptions): Promise<number> {
  const { dataFolder } = options;
  const live = await liveRunFile(dataFolder);
  if (live && !live.webUrl && (await usersOf(live)) > 0)
    throw new Failure(`A command is at work on ${dataFolder}. Start again when it has ended, or name another data folder with --data.`);
  if (live) {
    host.terminal.note(`Marquee already runs on ${dataFolder}: ${live.webUrl ?? live.url}`);
    return 0;
  }
  if (!existsSync(host.programs.web.entry))
    throw new Failure('The dashboard is not built yet. Run npm start once: it builds and starts everything.');
  const port = await choosePort(host, options.port);
  const webUrl = `http://127.0.0.1:${port}`;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  try {
    host.terminal.progress('Starting …');
    const log = (name: string) => createWriteStream(path.join(dataFolder, name), { flags: 'a', mode: 0o600 });
    const env = { ...host.env, WEB_URL: webUrl };
    const api = await startApi(
      { program: host.programs.api, dataFolder, args: ['--operator', '--port', '0'], env, log: log('api.log') },
      host.interrupted,
    );
    stops.push(api.stop);
    const working = await Promise.all(
      (await workerPorts(host, options)).map((WORKER_PORT) =>
        startWorker({ program: host.programs.worker, env: { ...host.env, WORKER_PORT }, log: log('worker.log') }, host.interrupted),
      ),
    );
    for (const worker of working) stops.push(worker.stop);
    if (options.sample) await loadSample(host, operatorOf(api.run), dataFolder);
    const web = await startWeb(
      { program: host.programs.web, port, apiUrl: api.run.url, env: host.env, log: log('web.log') },
      host.interrupted,
    );
    stops.push(web.stop);
    await announce(host, options, webUrl, api.run.url);
    const ended = await Promise.race([
      interruption(host.interrupted),
      // An API that was told to stop exits with 0. Everything else then stops as well.
      once(api.child, 'exit').then(([code]) => (code === 0 ? null : 'The API ended. Its log, api.log in the data folder, says why.')),
      ...working.map(({ ended }) => ended.then(() => 'An ingest worker ended. Its log, worker.log in the data folder, says why.')),
      web.ended.then(() => 'The dashboard ended. Its log, web.log in the data folder, says why.'),
    ]);
    if (ended !== null) throw new Failure(ended);
    host.terminal.note('Stopping …');
    return 0;
  } finally {
    await stopAll();
  }
}

const firstWorkerPort = 4100;

/** One port for each ingest worker of the cluster profile; the first gets the usual port. On one machine the API itself ingests. */
async function workerPorts(host: Host, { workers }: StartOptions): Promise<readonly string[]> {
  if (host.env.MARQUEE_PROFILE !== 'cluster') return [];
  const port = (await freePort(firstWorkerPort)) ?? 0;
  return Array.from({ length: workers }, (_, i) => String(i === 0 ? port : 0));
}

async function choosePort(host: Host, wanted: number): Promise<number> {
  const port = await freePort(wanted);
  if (port === null) throw new Failure(`Ports ${wanted} to ${wanted + 49} are all busy. Choose another with --port.`);
  if (port !== wanted) host.terminal.note(`Port ${wanted} is busy; the dashboard takes ${port}.`);
  return port;
}

async function announce(host: Host, options: StartOptions, webUrl: string, apiUrl: string): Promise<void> {
  if (options.json) return host.terminal.printJson({ url: webUrl, apiUrl, data: options.dataFolder });
  await host.terminal.print(`Marquee is ready: ${webUrl}`);
  for (const line of await signInLines(apiUrl, options.dataFolder)) await host.terminal.print(line);
  await host.terminal.print(`Data in ${options.dataFolder}. Ctrl-C stops it.`);
}

function interruption(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
