import type { Jobs } from '@marquee/core';
import { createMetadataStore } from './metadata-store.ts';
import { openDatabase } from './open-database.ts';

/**
 * The jobs of a database that another process keeps up to date, and nothing else of it: whoever opens them needs no more than to read and
 * change that one table. Nothing is asked of the server before the first call.
 */
export async function openJobs(url: string): Promise<{ readonly jobs: Jobs; close(): Promise<void> }> {
  const { jobs, close } = createMetadataStore(await openDatabase(url, { asItIs: true }));
  return { jobs, close };
}
