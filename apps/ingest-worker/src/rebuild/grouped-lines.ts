import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Lines of text in temporary files, put together by key: those of one key are in one group, however far apart they were added. */
export interface GroupedLines {
  /** A line without line ends. */
  add(key: string, line: string): Promise<void>;
  /** Everything that was added, a group at a time. */
  groups(): AsyncIterable<readonly string[]>;
  /** Removes the files. */
  remove(): Promise<void>;
}

/** Lines in one group, roughly, and groups at most: more lines make larger groups. */
const linesInGroup = 25_000;
const mostGroups = 2_048;
/** What waits in memory to be written, in characters over all groups. */
const waitingLimit = 32 * 1024 * 1024;
/** How the folders of this process are named. In a container every process may have the same id, hence the rest. */
const ownName = `marquee-rebuild-${process.pid}-${randomBytes(4).toString('hex')}-`;
const pidIn = (name: string) => Number(/^marquee-rebuild-(\d+)-/.exec(name)?.[1] ?? Number.NaN);

/** @param expected how many lines will come, roughly */
export async function openGroupedLines(expected: number): Promise<GroupedLines> {
  const folder = await mkdtemp(join(tmpdir(), ownName));
  const waiting = Array.from({ length: Math.min(mostGroups, Math.max(1, Math.ceil(expected / linesInGroup))) }, (): string[] => []);
  const fileOf = (group: number) => join(folder, `${group}.lines`);
  let size = 0;
  const flush = async () => {
    for (const [group, lines] of waiting.entries())
      if (lines.length > 0) await appendFile(fileOf(group), lines.splice(0).join('\n').concat('\n'));
    size = 0;
  };
  return {
    async add(key, line) {
      waiting[crc32(key) % waiting.length]?.push(line);
      size += line.length;
      if (size > waitingLimit) await flush();
    },
    async *groups() {
      await flush();
      for (const group of waiting.keys()) {
        const text = await textOf(fileOf(group));
        // It ends with a line end.
        if (text !== '') yield text.slice(0, -1).split('\n');
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Removes what processes that were cut off have left behind: rows of moviegoers, and much room. */
export async function removeLeftLines(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = pidIn(name);
    const isLeft = pid === process.pid ? !name.startsWith(ownName) : pid > 0 && !runs(pid);
    // Somebody else's is theirs to remove.
    if (isLeft) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    // No line fell into the group.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
