import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { formatOf, isBelow } from '@marquee/platform';
import { type FeedFile, type FeedFolder, otherFormat } from '../importer/feed-folder.ts';
import { feedOfFile } from '../importer/file-names.ts';
import { entriesOf, type NotRead, order } from '../importer/folder-entries.ts';

/**
 * The files of one exhibitor's feeds that lie in a folder itself: members before transactions, by name. Whoever may write there may place links;
 * one that leads out of the folder is not read, nor is a catalogue, which is everybody's.
 *
 * @param folder its real path
 */
export async function readSourceFolder(folder: string, exhibitor: string): Promise<FeedFolder> {
  const notRead: NotRead[] = [];
  const feeds: FeedFile[] = [];
  for (const { entry, kind, path: at, bytes } of await entriesOf(folder, '', notRead)) {
    const name = path.posix.join(path.basename(folder), entry);
    const feed = feedOfFile(entry);
    const format = formatOf(entry);
    const real = await realpath(at).catch(() => null);
    if (kind === 'folder') notRead.push({ name, why: 'it is a folder within' });
    else if (real === null || !isBelow(folder, real)) notRead.push({ name, why: 'it is a link out of the folder' });
    else if (!feed) notRead.push({ name, why: 'its name begins with neither members nor transactions' });
    else if (!format) notRead.push({ name, why: otherFormat });
    else feeds.push({ path: real, name, format, bytes, exhibitor, feed });
  }
  feeds.sort((a, b) => order(a.feed, b.feed) || order(a.name, b.name));
  return { catalogue: [], feeds, notRead };
}
