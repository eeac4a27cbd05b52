import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { workerFlags } from '../worker-flags.ts';

export type PartName = 'empty' | 'null' | 'store' | 'record' | 'bare';
/** What a part is told. */
export interface Asked {
  readonly elasticsearch: string;
  readonly kafka: readonly string[];
  readonly prefix: string;
  readonly group: string;
  /** Rows in the topic. */
  readonly total: number;
  /** Where the lines of what the worker writes are. */
  readonly file: string;
}
/** What a part took, in seconds: of rows, or of documents where it only loads. */
export interface Measured {
  readonly items: number;
  readonly seconds: number;
  /** Of this process, all threads. */
  readonly processor: number;
  readonly documents?: number;
  /** Resident bytes of this process at most. */
  readonly memory: number;
}

/** Runs one part alone in a process of its own, with the worker's own flags, so that none finds the memory that another left. */
export function runPart(name: PartName, asked: Asked): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const command = [...workerFlags, '--import', 'tsx', join(import.meta.dirname, 'part.ts'), name, JSON.stringify(asked)];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`The part "${name}" ended with code ${code}.`));
      else resolve(measuredOf(output));
    });
  });
}

/** Holds because `part.ts` prints nothing else. */
function measuredOf(output: string): Measured {
  return JSON.parse(output) as Measured;
}
