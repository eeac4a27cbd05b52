import { normalise } from '@marquee/platform';
import { catalogueFeeds } from '../catalogue/catalogue-feeds.ts';
import type { FeedName } from './read-records.ts';

/** A name as it is plainly meant: letters' case, the way accents are written, and spaces around it aside. */
export function plainName(name: string): string {
  return normalise(name).toLowerCase();
}

/** The feed whose file a name says it is; null for none. */
export function feedOfFile(name: string): FeedName | null {
  const plain = plainName(name);
  if (plain.startsWith('members')) return 'members';
  return plain.startsWith('transactions') ? 'transactions' : null;
}

/** The part of the catalogue whose file a name says it is; undefined for none. */
export function catalogueFeedOfFile(name: string): (typeof catalogueFeeds)[number] | undefined {
  const stem = plainName(name)
    .replace(/\.gz$/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[\s_]+/g, '-');
  return catalogueFeeds.find((feed) => feed.name === stem);
}
