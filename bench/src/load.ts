import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '@marquee/sample-data';
import { timed } from './statistics.ts';

/** How the import went, measured in a process of its own. */
export interface Loaded {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}
export interface LoadOptions {
  readonly moviegoers: number;
  readonly seed: number;
  readonly until: string;
  /** Holds `feeds`, made once and used again, and `data`. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** Generates the feed folder unless it is there, and imports it into an empty data folder in a child process. */
export async function load(options: LoadOptions): Promise<{ readonly data: string; readonly loaded: Loaded }> {
  const feeds = await makeFeeds(options);
  const data = join(options.folder, 'data');
  await rm(data, { recursive: true, force: true });
  const loaded = await importInChild(feeds, data);
  options.say(`imported ${loaded.rows} rows in ${loaded.seconds.toFixed(1)} s, peak ${Math.round(loaded.peakMegabytes)} MB`);
  return { data, loaded };
}

/** Generates the feed folder unless it is there; its path. */
export async function makeFeeds({ moviegoers, seed, until, folder, say }: LoadOptions): Promise<string> {
  const feeds = join(folder, 'feeds');
  const whole = join(folder, 'generated');
  if (existsSync(whole)) say(`using the feed folder ${feeds}`);
  else {
    const { result, ms } = await timed(() => generate({ moviegoers, seed, until, out: feeds }));
    await writeFile(whole, `${moviegoers} ${seed} ${until}\n`);
    say(`generated ${result.memberRows + result.transactionRows} rows in ${(ms / 1000).toFixed(1)} s`);
  }
  return feeds;
}

function importInChild(feeds: string, data: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'import-child.ts'), feeds, data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`the import ended with code ${code}`));
      else resolve(readLoaded(output));
    });
  });
}

/** The child's last line: `rows seconds peakMegabytes`. */
function readLoaded(output: string): Loaded {
  const [rows, seconds, peakMegabytes] = (output.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (rows === undefined || seconds === undefined || peakMegabytes === undefined) throw new Error(`the import said "${output.trim()}"`);
  return { rows, seconds, peakMegabytes };
}
