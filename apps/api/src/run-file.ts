import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What others on the machine need to find and use the running process. Readable by its owner alone. */
const RunFile = z.object({ pid: z.number().int(), url: z.string(), operatorToken: z.string(), webUrl: z.string().optional() });
type RunFile = z.infer<typeof RunFile>;

const fileIn = (dataFolder: string) => path.join(dataFolder, 'run.json');

/** Writes `run.json` whole or not at all. */
export async function writeRunFile(dataFolder: string, run: RunFile): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${fileIn(dataFolder)}.${run.pid}`;
  try {
    await writeFile(draft, `${JSON.stringify(run)}\n`, { mode: 0o600 });
    await rename(draft, fileIn(dataFolder));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Removes `run.json` if it is still this process's. */
export async function removeRunFile(dataFolder: string, pid: number): Promise<void> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => '{}');
  const read = RunFile.safeParse(JSON.parse(text));
  if (read.success && read.data.pid === pid) await rm(fileIn(dataFolder), { force: true });
}
