import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';

/** A file that is written row by row. Up to about a quarter of a megabyte of rows is held in memory. `flush` waits for the disk. */
export interface FeedFile {
  readonly add: (rows: string) => void;
  /** True when it is time to `flush`. */
  readonly isFull: () => boolean;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where a feed folder is written: to a directory, or to memory in a test. */
export interface FolderWriter {
  /** `path` is relative and does not end in `.gz`. */
  readonly create: (path: string, header: string) => Promise<FeedFile>;
}

const FULL = 256 * 1024;

/** Writes into a directory, which is made if missing. Existing files are replaced. With `gzip` the feeds are compressed, but not the catalogue. */
export function directoryWriter(directory: string, options: { readonly gzip: boolean }): FolderWriter {
  return {
    create: async (path, header) => {
      const zipped = options.gzip && path.startsWith('feeds/');
      const target = join(directory, zipped ? `${path}.gz` : path);
      await mkdir(dirname(target), { recursive: true });
      const file = createWriteStream(target);
      if (!zipped) return fileOver(file, header, finished(file));
      const zip = createGzip({ level: 5 });
      return fileOver(zip, header, pipeline(zip, file));
    },
  };
}

function fileOver(stream: WriteStream | Gzip, header: string, done: Promise<void>): FeedFile {
  let waiting = header;
  // The failure is reported at the next flush or at close. Until then it must not count as unhandled.
  let failure: unknown;
  done.catch((error: unknown) => {
    failure = error;
  });
  const flush = async () => {
    if (failure) throw failure;
    const rows = waiting;
    waiting = '';
    if (rows !== '' && !stream.write(rows)) await Promise.race([once(stream, 'drain'), done]);
  };
  return {
    add: (rows) => {
      waiting += rows;
    },
    isFull: () => waiting.length >= FULL,
    flush,
    close: async () => {
      await flush();
      stream.end();
      await done;
    },
  };
}
