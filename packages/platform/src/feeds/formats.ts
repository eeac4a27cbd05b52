import { csv } from './csv-format.ts';
import type { FeedFormat } from './format.ts';
import { ndjson } from './ndjson-format.ts';

export const feedFormats: Readonly<Record<FeedFormat['name'], FeedFormat>> = { csv, ndjson };

/** The format of a file by its name, `.gz` at its end, letters' case and spaces around it aside; null for another file. */
export function formatOf(file: string): FeedFormat | null {
  const name = file.trim().toLowerCase().replace(/\.gz$/, '');
  return Object.values(feedFormats).find(({ extension }) => name.endsWith(extension)) ?? null;
}
