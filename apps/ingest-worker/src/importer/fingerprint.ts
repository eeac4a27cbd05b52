import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FeedLayout } from '@marquee/core';

const firstBytes = 4_096;

/** What a file looks like: size, time of change and first bytes, and how it is laid out. A file that looks otherwise than at its checkpoint is read anew. */
export async function fingerprintOf(path: string, layout: FeedLayout | null): Promise<string> {
  const file = await open(path);
  try {
    const { size, mtimeMs } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(firstBytes), 0, firstBytes, 0);
    const head = createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex').slice(0, 16);
    const laidOut = layout === null ? '' : `-${createHash('sha256').update(JSON.stringify(layout)).digest('hex').slice(0, 16)}`;
    return `${size}-${Math.round(mtimeMs)}-${head}${laidOut}`;
  } finally {
    await file.close();
  }
}
