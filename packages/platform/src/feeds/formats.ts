import { csv } from './csv-format.ts';
import type { FeedFormat } from './format.ts';
import { ndjson } from './ndjson-format.ts';

export const feedFormats: Readonly<Record<FeedFormat['name'], FeedFormat>> = { csv, ndjson };

/** The format of a file by the end of its name, before `.gz` if there is one. Case and spaces at the ends are ignored. Null for other files. */
export function formatOf(file: string): FeedFormat | null {
  const name = file.trim().toLowerCase().replace(/\.gz$/, '');
  return Object.values(feedFormats).find(({ extension }) => name.endsWith(extension)) ?? null;
}
