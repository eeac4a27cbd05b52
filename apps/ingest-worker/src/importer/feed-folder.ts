import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FeedFormat, formatOf } from '@marquee/platform';
import { catalogueFeeds } from '../catalogue/catalogue-feeds.ts';

/** A file of a feed folder. */
export interface FolderFile {
  readonly path: string;
  /** Relative to the feed folder, with `/`: how checkpoints name it. */
  readonly name: string;
  readonly format: FeedFormat;
  readonly bytes: number;
}
export interface CatalogueFile extends FolderFile {
  readonly feed: (typeof catalogueFeeds)[number];
}
export interface FeedFile extends FolderFile {
  readonly exhibitor: string;
  readonly feed: 'members' | 'transactions';
}
export interface FeedFolder {
  readonly catalogue: readonly CatalogueFile[];
  readonly feeds: readonly FeedFile[];
}

/** Finds the files of a feed folder, in a fixed order: members before transactions, exhibitor by exhibitor. Other files are left alone. */
export async function readFeedFolder(folder: string): Promise<FeedFolder> {
  const catalogue: CatalogueFile[] = [];
  const inCatalogue = await filesIn(folder, 'catalog');
  for (const feed of catalogueFeeds) for (const file of inCatalogue) if (stem(file) === feed.name) catalogue.push({ ...file, feed });
  const feeds: FeedFile[] = [];
  for (const exhibitor of await foldersIn(path.join(folder, 'feeds')))
    for (const file of await filesIn(folder, path.join('feeds', exhibitor))) {
      const feed = feedOf(path.basename(file.name));
      if (feed) feeds.push({ ...file, exhibitor, feed });
    }
  feeds.sort((a, b) => order(a.exhibitor, b.exhibitor) || order(a.feed, b.feed) || order(a.name, b.name));
  return { catalogue, feeds };
}

function feedOf(name: string): FeedFile['feed'] | null {
  if (name.startsWith('members')) return 'members';
  return name.startsWith('transactions') ? 'transactions' : null;
}

function stem(file: FolderFile): string {
  return path
    .basename(file.name)
    .replace(/\.gz$/, '')
    .replace(/\.[^.]*$/, '');
}

async function filesIn(folder: string, under: string): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  for (const entry of await entriesOf(path.join(folder, under))) {
    const format = formatOf(entry.name);
    const at = path.join(folder, under, entry.name);
    const found = format && !entry.name.startsWith('.') ? await stat(at) : null;
    if (format && found?.isFile())
      files.push({ path: at, name: path.join(under, entry.name).split(path.sep).join('/'), format, bytes: found.size });
  }
  return files.sort((a, b) => order(a.name, b.name));
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
