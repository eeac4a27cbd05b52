import type { CatalogueSnapshot, MetadataStore } from '@marquee/core';
import { pseudonymsOf } from '@marquee/platform';
import type { FeedContext } from '../feeds/feed-context.ts';
import { sitesOf } from '../feeds/site-index.ts';

/** What the pipelines of an exhibitor's feeds need; null when the catalogue has no such exhibitor. */
export async function feedContextOf(
  exhibitor: string,
  catalogue: Pick<CatalogueSnapshot, 'exhibitors' | 'sites'>,
  metadata: Pick<MetadataStore, 'catalogue'>,
): Promise<FeedContext | null> {
  if (!catalogue.exhibitors.some(({ id }) => id === exhibitor)) return null;
  const pseudonym = pseudonymsOf(exhibitor, await metadata.catalogue.exhibitorSecret(exhibitor));
  return { exhibitor, site: sitesOf(catalogue, exhibitor), pseudonym };
}
