import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An empty folder for one run, marked so that the bench takes the feeds that are put there. */
export async function folderFor(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'generated'), '');
  return folder;
}

/** Runs the bench of a checkout to its end; the text of its report, which is then removed. */
export async function runBench(checkout: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(checkout, 'bench', 'src', 'main.ts'), ...args], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The bench of ${checkout} ended with code ${code}.`);
  const path = output.trim().split('\n').at(-1) ?? '';
  const report = await readFile(path, 'utf8');
  await rm(path);
  return report;
}
