import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { givenName } from '../../given-text.ts';
import type { FeedSources, Importer, SourceAccess } from '../../ports/index.ts';
import { FeedName, type FeedSource, SourceOf, SourceSchedule } from '../../records/index.ts';
import { scheduleInWords } from './schedule.ts';

/** What somebody says of a source. */
export const givenSource = {
  name: givenName('Give the source a name.'),
  of: SourceOf,
  schedule: SourceSchedule,
};
/** Written to replace the one that is kept, and shown to nobody again. */
export const GivenPassword = z.string().max(1_024, 'A password has at most 1,024 characters.');

interface Reach {
  readonly sourceAccess: Pick<SourceAccess, 'folder' | 'refusalOf'>;
  readonly importer: Pick<Importer, 'columns'>;
}

/** What a source is to read, as it may be kept: a folder by its real path. Throws `bad_request` at the place that cannot be taken. */
export async function allowed(of: SourceOf, { sourceAccess, importer }: Reach): Promise<SourceOf> {
  if (of.kind === 'folder') {
    const folder = await sourceAccess.folder(of.folder).catch((error: unknown) => {
      throw error instanceof ServiceError ? badInput('/of/folder', error.message, error.code) : error;
    });
    return { ...of, folder };
  }
  const refusal = sourceAccess.refusalOf(of.host);
  if (refusal !== null) throw badInput('/of/host', refusal);
  if (of.members === null && of.transactions === null)
    throw badInput('/of', 'A database needs the query of at least one feed: members or transactions.');
  for (const feed of FeedName.options) {
    const known = importer.columns(feed);
    const unknown = Object.keys(of[feed]?.columns ?? {}).find((name) => !known.includes(name));
    if (unknown !== undefined) throw badInput(`/of/${feed}/columns`, `The feed has no column ${unknown}. It has ${known.join(', ')}.`);
  }
  return of;
}

/** Whether a password that was written for one may be shown to the other: the same user of the same server, no less hidden on the way. */
export function isSameServer(before: SourceOf, after: SourceOf): boolean {
  if (before.kind !== 'database' || after.kind !== 'database') return false;
  return before.host === after.host && before.port === after.port && before.user === after.user && (after.tls || !before.tls);
}

/** The source of that id; throws `not_found`. */
export async function sourceWith(feedSources: Pick<FeedSources, 'find'>, id: string): Promise<FeedSource> {
  const found = await feedSources.find(id);
  if (!found) throw new ServiceError('not_found', 'There is no such source. Somebody may have removed it.', { source: id });
  return found;
}

/** Throws `conflict` at the name when another source of the exhibitor has it. */
export async function refuseTakenName(
  feedSources: Pick<FeedSources, 'list'>,
  { id, exhibitor, name }: Pick<FeedSource, 'id' | 'exhibitor' | 'name'>,
): Promise<void> {
  const others = (await feedSources.list(exhibitor)).filter((one) => one.id !== id);
  if (others.some((one) => one.name === name)) throw badInput('/name', 'Another source has this name. Give it one of its own.', 'conflict');
  if (others.length >= mostSources)
    throw new ServiceError('conflict', `An exhibitor has at most ${mostSources} sources. Remove one first.`);
}
const mostSources = 50;

/** What a source reads, in one line, without its password. */
export function placeInWords(of: SourceOf): string {
  return of.kind === 'folder' ? of.folder : `${of.user}@${of.host}:${of.port}/${of.database}${of.tls ? ' over TLS' : ''}`;
}

/** A source as the audit log has it. */
export function sourceInWords({ name, of, schedule }: FeedSource): Record<string, string> {
  const queries = of.kind === 'folder' ? [] : FeedName.options.flatMap((feed) => (of[feed] ? [[feed, JSON.stringify(of[feed])]] : []));
  return { source: name, kind: of.kind, reads: placeInWords(of), ...Object.fromEntries(queries), schedule: scheduleInWords(schedule) };
}
