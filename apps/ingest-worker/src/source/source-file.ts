import { readFile } from 'node:fs/promises';
import { ServiceError } from '@marquee/core';
import { readJsonText } from '@marquee/dsl';
import { normalise, type SourceServer, serverOf } from '@marquee/platform';
import { z } from 'zod';
import { columnsOf, type FeedName } from '../importer/read-records.ts';

const Feed = z.object({
  query: z.string().trim().min(1),
  watermark: z.string().min(1),
  /** The source's own names of columns that it calls otherwise, by the canonical ones. */
  columns: z.record(z.string(), z.string().min(1)).default({}),
  /** How far back a reading goes each time, in the watermark's unit (seconds, for an instant): rows may be committed late. */
  overlap: z.number().min(0).default(300),
});
const Source = z.strictObject({
  exhibitor: z.string().transform(normalise).pipe(z.string().min(1)),
  url: z.url({ protocol: /^(mysql|mariadb)$/ }),
  members: Feed.optional(),
  transactions: Feed.optional(),
});
export type SourceFeed = z.infer<typeof Feed>;

export interface SourceFile {
  readonly exhibitor: string;
  /** Under what it is kept how far it has been read. */
  readonly key: string;
  /** Which database it is: what was read of another is not taken for read. */
  readonly place: readonly string[];
  readonly server: SourceServer;
  readonly feeds: readonly (SourceFeed & { readonly feed: FeedName })[];
}

/**
 * Reads a source's file: which exhibitor, which database, and for each feed the query and its watermark.
 *
 * @throws ServiceError `bad_request` with everything that is wrong with it
 */
export async function readSourceFile(path: string): Promise<SourceFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ServiceError('bad_request', `There is no file ${path}. Give the path of a source's file.`);
  });
  const read = Source.safeParse(jsonOf(text, path));
  if (!read.success)
    throw wrong(
      path,
      read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    );
  const { exhibitor, url } = read.data;
  const feeds = (['members', 'transactions'] as const).flatMap((feed) => {
    const given = read.data[feed];
    return given ? [{ ...given, feed }] : [];
  });
  if (feeds.length === 0) throw wrong(path, ['it has neither members nor transactions']);
  const unknown = feeds.flatMap(({ feed, columns }) =>
    Object.keys(columns).flatMap((name) => (name in columnsOf(feed) ? [] : [`${feed}.columns.${name}: the feed has no such column`])),
  );
  if (unknown.length > 0) throw wrong(path, unknown);
  const { host, pathname } = new URL(url);
  return { exhibitor, key: exhibitor, place: [host, pathname], server: serverOf(url), feeds };
}

function jsonOf(text: string, path: string): unknown {
  const { value, issues } = readJsonText(text);
  if (issues.length > 0)
    throw wrong(
      path,
      issues.map(({ message }) => message.replace(/\.$/, '')),
    );
  return value;
}

function wrong(path: string, problems: readonly string[]): ServiceError {
  return new ServiceError('bad_request', `${path} cannot be used as a source: ${problems.join('; ')}.`);
}
