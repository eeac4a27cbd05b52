import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { NodeProgram } from '../host.ts';
import { liveRunFile, type RunFile } from './run-file.ts';
import { usersOf } from './users.ts';

const startTimeoutMs = 120_000;
const pollMs = 50;
const keptOutput = 4_000;

export interface ApiOptions {
  readonly program: NodeProgram;
  readonly dataFolder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where its log is written. If absent, the log is dropped. */
  readonly log?: Writable;
}

export interface ApiProcess {
  readonly child: ChildProcess;
  readonly run: RunFile;
  /** Closes the API's standard input, so that it ends when its last user has left. Resolves when it has ended, or at once if others use it. */
  stop(): Promise<void>;
}

/** Another process owns the data folder. */
export class BusyFolder extends Failure {}

/** The data folder is empty, and the command does not create data. */
export class NoData extends Failure {}

/** The exit codes of the API for failures that are explained in one line; see its `main.ts`. */
const endings = { wrongUse: 2, busy: 4, noData: 5 } as const;

/** Starts the API on a data folder and waits until it answers. It runs in its own process group, so that Ctrl-C reaches this process only. */
export async function startApi(options: ApiOptions, signal?: AbortSignal): Promise<ApiProcess> {
  const { flags, entry, args, env } = options.program;
  const child = spawn(process.execPath, [...flags, entry, ...args, '--data', options.dataFolder, ...options.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...options.env, ...env },
  });
  let said = '';
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-keptOutput);
    options.log?.write(chunk);
  });
  child.stdout.on('data', (chunk: Buffer) => {
    if (child.exitCode === null) said = (said + chunk.toString()).slice(-keptOutput);
    options.log?.write(chunk);
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.stdin.end();
    if (run && (await usersOf(run)) > 0) child.unref();
    else await exited;
  };
  let run: RunFile | null = null;
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline && !signal?.aborted) {
    if (child.exitCode === endings.busy) throw new BusyFolder(lastWords(said));
    if (child.exitCode === endings.noData) throw new NoData(lastWords(said));
    if (child.exitCode === endings.wrongUse) throw new Failure(lastWords(said));
    if (child.exitCode !== null || child.signalCode !== null) throw new Failure(`The product could not be started: ${lastWords(said)}`);
    run = await liveRunFile(options.dataFolder);
    if (run?.pid === child.pid && run) return { child, run, stop };
    await pause(pollMs);
  }
  await stop();
  throw new Failure(signal?.aborted ? 'Stopped.' : `The product did not answer within ${startTimeoutMs / 1_000} s: ${lastWords(said)}`);
}

/** The last message of a log, in JSON lines or plain text. */
function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.reverse()) {
    const message = messageOf(line);
    if (message) return message;
  }
  return 'it gave no reason.';
}

function messageOf(line: string): string | null {
  if (!line.startsWith('{')) return /^\s+at |^\s*$|^Node\.js v/.test(line) ? null : line.trim();
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null) return null;
    if ('err' in entry && typeof entry.err === 'object' && entry.err !== null && 'message' in entry.err) return String(entry.err.message);
    return 'msg' in entry ? String(entry.msg) : null;
  } catch {
    return null;
  }
}
