import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '../host.ts';
import { BusyFolder, startApi } from './api-process.ts';
import { type Operator, operatorOf } from './operator.ts';
import { liveRunFile, type RunFile } from './run-file.ts';
import { holdOn } from './users.ts';

interface Needs {
  /** Whether to make a data folder if there is none. Commands that only read do not need one. */
  readonly makes?: boolean;
}

/** How long to wait for the process of another command to start or to end. */
const patienceMs = 60_000;
const lookEveryMs = 100;

/**
 * Runs a command against the process that serves the data folder, and starts one if there is none. That process keeps running until the last
 * command that uses it has ended, whichever command started it.
 */
export async function withOperator<T>(
  host: Host,
  data: string | undefined,
  run: (operator: Operator) => Promise<T>,
  { makes = false }: Needs = {},
): Promise<T> {
  const { run: process, letGo } = await use(host, host.dataFolder(data), makes);
  try {
    return await run(operatorOf(process));
  } finally {
    await letGo();
  }
}

interface Used {
  readonly run: RunFile;
  letGo(): Promise<void>;
}

async function use(host: Host, dataFolder: string, makes: boolean): Promise<Used> {
  const deadline = performance.now() + patienceMs;
  while (true) {
    const live = await liveRunFile(dataFolder);
    const release = live && (await holdOn(live));
    if (live && release) return { run: live, letGo: async () => release() };
    try {
      return await start(host, dataFolder, makes);
    } catch (error) {
      // The process of another command owns the folder. It will soon answer or end.
      if (!(error instanceof BusyFolder) || performance.now() > deadline || host.interrupted.aborted) throw error;
      await pause(lookEveryMs);
    }
  }
}

async function start(host: Host, dataFolder: string, makes: boolean): Promise<Used> {
  const args = ['--operator', '--port', '0', ...(makes ? [] : ['--existing'])];
  const api = await startApi({ program: host.programs.api, dataFolder, args, env: host.env }, host.interrupted);
  const release = await holdOn(api.run);
  return {
    run: api.run,
    letGo: async () => {
      release?.();
      await api.stop();
    },
  };
}
