import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { FeedLayout, FeedName } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { keptLayout } from './kept.ts';

/** How the files of both feeds of an exhibitor are laid out. */
export const open = defineVerb({
  name: 'feedLayouts.open',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'How an exhibitor’s files are laid out, where they are not as the feeds have it.',
  input: z.object({ exhibitor: GivenText }),
  output: z.object({ layouts: z.array(z.object({ feed: FeedName, layout: FeedLayout.nullable() })) }),
  async run({ ports: { metadata } }, { exhibitor }) {
    await exhibitorWith(metadata.catalogue, exhibitor);
    const layouts = await Promise.all(
      FeedName.options.map(async (feed) => ({ feed, layout: await keptLayout(metadata.settings, exhibitor, feed) })),
    );
    return { output: { layouts }, audit: null };
  },
});
