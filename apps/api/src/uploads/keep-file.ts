import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '@marquee/core';

interface Upload {
  readonly id: string;
  readonly exhibitor: string;
  readonly feed: string;
  /** Such as `.csv.gz`. */
  readonly ending: string;
}

/**
 * Writes a file as it comes into a feed folder of its own, in place of those of earlier uploads; the folder's path. Nothing is held in memory.
 *
 * @throws ServiceError `bad_request` when it is larger than it may be; nothing of it is left then
 */
export async function keepFile(under: string, { id, exhibitor, feed, ending }: Upload, body: Readable, largest: number): Promise<string> {
  for (const earlier of await readdir(under).catch(() => [])) await rm(path.join(under, earlier), { recursive: true, force: true });
  const folder = path.join(under, id);
  const own = path.join(folder, 'feeds', exhibitor);
  if (path.dirname(path.resolve(own)) !== path.resolve(folder, 'feeds'))
    throw new ServiceError('bad_request', `Files of an exhibitor called ${exhibitor} cannot be uploaded. Import them by marquee import.`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  try {
    await pipeline(body, atMost(largest), createWriteStream(path.join(own, `${feed}${ending}`), { mode: 0o600 }));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

function atMost(largest: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= largest) return done(null, chunk);
      const most = `${Math.floor(largest / 1024 / 1024).toLocaleString('en-US')} MB`;
      done(new ServiceError('bad_request', `The file is larger than ${most}. Compress it by gzip, or send it in parts.`));
    },
  });
}
