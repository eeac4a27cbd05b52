import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { FeedLayout, FeedName } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from '../exhibitors/index.ts';
import { keepLayout, keptLayout } from './kept.ts';
import { refuseUnknownZone } from './try.ts';

/** Keeps how an exhibitor's files of a feed are laid out: the next import reads them so. */
export const save = defineVerb({
  name: 'feedLayouts.save',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Say how an exhibitor’s files of a feed are laid out; null for as the feed has it.',
  input: z.object({ exhibitor: GivenText, feed: FeedName, layout: FeedLayout.nullable() }),
  output: z.object({ feed: FeedName, layout: FeedLayout.nullable() }),
  async run({ ports: { metadata } }, { exhibitor, feed, layout }) {
    await exhibitorWith(metadata.catalogue, exhibitor);
    if (layout) refuseUnknownZone(layout);
    const before = await keptLayout(metadata.settings, exhibitor, feed);
    await keepLayout(metadata.settings, { exhibitor, feed, layout });
    const told = (one: FeedLayout | null) => ({ feed, layout: one === null ? 'the feed’s own' : JSON.stringify(one) });
    return { output: { feed, layout }, audit: { subject: exhibitor, changedFrom: told(before), changedTo: told(layout) } };
  },
});
