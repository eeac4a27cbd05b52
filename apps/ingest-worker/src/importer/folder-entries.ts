import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What lies in a feed folder, or a folder within, and was not read, with why. */
export interface NotRead {
  /** Relative to the feed folder, with `/`. */
  readonly name: string;
  readonly why: string;
}
export interface FolderEntry {
  /** As the file system has it. */
  readonly entry: string;
  readonly path: string;
  /** Relative to the feed folder, with `/`: how checkpoints name it. */
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly bytes: number;
}

/**
 * What lies in a folder within a feed folder, links followed, in a fixed order; hidden files are nobody's feed. What cannot be read is told, and
 * the rest goes on. A folder that is not there is empty.
 */
export async function entriesOf(folder: string, under: string, notRead: NotRead[]): Promise<readonly FolderEntry[]> {
  const found: FolderEntry[] = [];
  const names = await readdir(path.join(folder, under)).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT', 'ENOTDIR')) notRead.push({ name: under || '.', why: whyOf(error) });
    return [];
  });
  for (const entry of names.sort(order)) {
    if (entry.startsWith('.')) continue;
    const name = path.posix.join(under, entry);
    const at = path.join(folder, under, entry);
    try {
      const status = await stat(at);
      if (!status.isFile() && !status.isDirectory()) {
        notRead.push({ name, why: 'it is neither a file nor a folder' });
        continue;
      }
      await access(at, constants.R_OK);
      found.push({ entry, path: at, name, kind: status.isFile() ? 'file' : 'folder', bytes: status.size });
    } catch (error) {
      notRead.push({ name, why: whyOf(error) });
    }
  }
  return found;
}

/** Why something of the file system cannot be read, for people. */
export function whyOf(error: unknown): string {
  if (isCode(error, 'ENOENT')) return 'the link leads nowhere, or it is gone';
  if (isCode(error, 'EACCES', 'EPERM')) return 'this user may not read it';
  if (isCode(error, 'ELOOP')) return 'the link leads to itself';
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error is the file system's, about a file that cannot be read. */
export function isOfFileSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** By UTF-16 unit: the same on every machine. */
export function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
