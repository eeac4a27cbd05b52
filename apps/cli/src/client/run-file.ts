import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a running API process writes about itself into its data folder. */
export interface RunFile {
  readonly pid: number;
  readonly url: string;
  readonly operatorToken: string;
  /** The address of the dashboard, if one was started with it. */
  readonly webUrl?: string;
}

/** The run file of a data folder; null if there is none or it cannot be parsed, for example while it is being written. */
export async function readRunFile(dataFolder: string): Promise<RunFile | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path.join(dataFolder, 'run.json'), 'utf8'));
    return isRunFile(value) ? value : null;
  } catch {
    return null;
  }
}

/** The run file of a process that is running and answers; null otherwise. */
export async function liveRunFile(dataFolder: string): Promise<RunFile | null> {
  const run = await readRunFile(dataFolder);
  return run && isAlive(run.pid) && (await answers(run.url)) ? run : null;
}

function isRunFile(value: unknown): value is RunFile {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'pid' in value &&
    typeof value.pid === 'number' &&
    'url' in value &&
    typeof value.url === 'string' &&
    'operatorToken' in value &&
    typeof value.operatorToken === 'string'
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
