import type { Settings } from '../../ports/index.ts';
import { FeedLayout, type FeedName } from '../../records/index.ts';

const keyOf = (exhibitor: string, feed: FeedName) => `feed-layout/${feed}/${exhibitor}`;

/** How an exhibitor's files of a feed are laid out; null where they are as the feed has it. */
export async function keptLayout(settings: Pick<Settings, 'get'>, exhibitor: string, feed: FeedName): Promise<FeedLayout | null> {
  const kept = await settings.get(keyOf(exhibitor, feed));
  return kept === null || kept === '' ? null : FeedLayout.parse(JSON.parse(kept));
}

/** Keeps a layout in place of the one before; null for none. */
export async function keepLayout(
  settings: Pick<Settings, 'set'>,
  { exhibitor, feed, layout }: { readonly exhibitor: string; readonly feed: FeedName; readonly layout: FeedLayout | null },
): Promise<void> {
  await settings.set(keyOf(exhibitor, feed), layout === null ? '' : JSON.stringify(layout));
}
