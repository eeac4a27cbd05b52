import { type DatabaseOfFeeds, FeedName, type FeedSource, type MetadataStore, ServiceError, type SourceAccess } from '@marquee/core';
import type { SourceServer } from '@marquee/platform';
import type { SourceFile } from './source-file.ts';

/** The server of a source's database, at the one address that it may be reached at. */
export async function serverOfSource(
  { host, port, user, database, tls }: DatabaseOfFeeds,
  password: string,
  access: Pick<SourceAccess, 'address'>,
): Promise<SourceServer> {
  return { host, address: await access.address(host), port, user, password, database, tls };
}

/** The queries of a source's database, by feed: members first, for their transactions to find them. */
export function queriesOf(of: DatabaseOfFeeds): SourceFile['feeds'] {
  return FeedName.options.flatMap((feed) => {
    const query = of[feed];
    return query ? [{ ...query, feed }] : [];
  });
}

/** The source of that id as it is by now; throws `not_found` when it was removed. */
export async function keptSource({ feedSources }: Pick<MetadataStore, 'feedSources'>, id: string): Promise<FeedSource> {
  const source = await feedSources.find(id);
  if (!source) throw new ServiceError('not_found', 'The source was removed before it was read.', { source: id });
  return source;
}

/** A database source as what is read of it, with its password opened. */
export async function readableSource(
  { id, exhibitor }: FeedSource,
  of: DatabaseOfFeeds,
  metadata: Pick<MetadataStore, 'feedSources'>,
  access: SourceAccess,
): Promise<SourceFile> {
  const sealed = await metadata.feedSources.password(id);
  if (sealed === null)
    throw new ServiceError('bad_request', 'The password of the database is missing. Write it on the page of the source.');
  const server = await serverOfSource(of, access.open(id, sealed), access);
  return { exhibitor, key: `kept/${id}`, place: [of.host, String(of.port), of.database], server, feeds: queriesOf(of) };
}
