import { type FeedFormat, formatOf, normalise } from '@marquee/platform';
import { catalogueFeeds } from '../catalogue/catalogue-feeds.ts';
import { catalogueFeedOfFile, feedOfFile, plainName } from './file-names.ts';
import { entriesOf, type FolderEntry, type NotRead, order } from './folder-entries.ts';
import type { FeedName } from './read-records.ts';

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
  readonly feed: FeedName;
}
export interface FeedFolder {
  readonly catalogue: readonly CatalogueFile[];
  readonly feeds: readonly FeedFile[];
  /** What looks as if it should have been read, with why it was not. */
  readonly notRead: readonly NotRead[];
}

export const otherFormat = 'its name ends in none of .csv, .ndjson, .csv.gz, .ndjson.gz';

/** Finds the files of a feed folder, in a fixed order: members before transactions, exhibitor by exhibitor. What is not read is told. */
export async function readFeedFolder(folder: string): Promise<FeedFolder> {
  const notRead: NotRead[] = [];
  const catalogue: CatalogueFile[] = [];
  const feeds: FeedFile[] = [];
  for (const one of await entriesOf(folder, '', notRead)) {
    const meant = plainName(one.entry);
    if (one.kind === 'folder' && meant === 'catalog')
      for (const file of await entriesOf(folder, one.name, notRead)) putCatalogueFile(file, catalogue, notRead);
    else if (one.kind === 'folder' && meant === 'feeds')
      for (const exhibitor of await entriesOf(folder, one.name, notRead)) await putExhibitor(folder, exhibitor, feeds, notRead);
    else if (looksLikeOne(one, meant))
      notRead.push({ name: one.name, why: 'it lies beside the folders catalog and feeds/<exhibitor>, not in one of them' });
  }
  const inOrder = catalogueFeeds.flatMap((feed) => catalogue.filter((file) => file.feed === feed));
  feeds.sort((a, b) => order(a.exhibitor, b.exhibitor) || order(a.feed, b.feed) || order(a.name, b.name));
  return { catalogue: inOrder, feeds, notRead: notRead.sort((a, b) => order(a.name, b.name)) };
}

/** Whether something beside the folders of a feed folder seems to be meant for it. */
function looksLikeOne({ entry, kind }: FolderEntry, meant: string): boolean {
  if (kind === 'folder') return /^(catalog|feed)/.test(meant);
  return feedOfFile(entry) !== null || catalogueFeedOfFile(entry) !== undefined;
}

function putCatalogueFile({ entry, kind, path, name, bytes }: FolderEntry, to: CatalogueFile[], notRead: NotRead[]): void {
  const feed = catalogueFeedOfFile(entry);
  const format = formatOf(entry);
  if (kind === 'folder') notRead.push({ name, why: 'it is a folder within the catalogue' });
  else if (!feed) notRead.push({ name, why: `its name is none of ${catalogueFeeds.map((one) => one.name).join(', ')}` });
  else if (!format) notRead.push({ name, why: otherFormat });
  else to.push({ path, name, format, bytes, feed });
}

async function putExhibitor(folder: string, one: FolderEntry, to: FeedFile[], notRead: NotRead[]): Promise<void> {
  if (one.kind === 'file') {
    notRead.push({ name: one.name, why: 'it lies in no exhibitor’s folder' });
    return;
  }
  const exhibitor = normalise(one.entry);
  for (const { entry, kind, path, name, bytes } of await entriesOf(folder, one.name, notRead)) {
    const feed = feedOfFile(entry);
    const format = formatOf(entry);
    if (kind === 'folder') notRead.push({ name, why: 'it is a folder within an exhibitor’s' });
    else if (!feed) notRead.push({ name, why: 'its name begins with neither members nor transactions' });
    else if (!format) notRead.push({ name, why: otherFormat });
    else to.push({ path, name, format, bytes, exhibitor, feed });
  }
}
