import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { FeedName } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { exhibitorWith } from './schemas.ts';

const FeedPromise = z.object({
  exhibitor: z.string(),
  feed: FeedName,
  hours: z.number().int().min(1, 'At least an hour.').max(2_160, 'At most 2,160 hours, which is 90 days.'),
});

/** Says within how many hours rows of a feed are to arrive again: what freshness is measured by. */
export const promise = defineVerb({
  name: 'exhibitors.promise',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Say within how many hours rows of a feed are to arrive again.',
  input: FeedPromise.extend({ exhibitor: GivenText }),
  output: FeedPromise,
  async run({ ports: { metadata } }, { exhibitor, feed, hours }) {
    await exhibitorWith(metadata.catalogue, exhibitor);
    const before = (await metadata.feedArrivals.promises()).find((one) => one.exhibitor === exhibitor && one.feed === feed);
    await metadata.feedArrivals.setPromise({ exhibitor, feed, hours });
    const changed = {
      ...(before && { changedFrom: { feed, hours: String(before.hours) } }),
      changedTo: { feed, hours: String(hours) },
    };
    return { output: { exhibitor, feed, hours }, audit: { subject: exhibitor, ...changed } };
  },
});
