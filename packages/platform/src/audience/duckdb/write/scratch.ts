import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AudienceWriter } from '@marquee/core';
import { openDuckdb } from '../connection.ts';
import { createDuckdbAudienceWriter } from './writer.ts';

/** Opens an audience store in a temporary folder, for a dry run. Closing it removes the folder. */
export async function openScratchWriter(): Promise<{ readonly writer: AudienceWriter; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-scratch-'));
  const database = await openDuckdb(path.join(folder, 'audience.duckdb'));
  const writer = createDuckdbAudienceWriter(database);
  return {
    writer,
    async close() {
      await writer.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
