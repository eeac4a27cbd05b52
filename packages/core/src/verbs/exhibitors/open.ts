import { isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { Site } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { arrivalsKnown, feedsOf, standingOf } from './facts.ts';
import { ExhibitorView, exhibitorWith } from './schemas.ts';
import { isUsable } from './site-problems.ts';

/** One exhibitor: how its feeds stand, its sites, and the keys its systems push rows with. */
export const open = defineVerb({
  name: 'exhibitors.open',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'One exhibitor with its feeds, sites and keys.',
  input: z.object({ id: GivenText }),
  output: z.object({
    exhibitor: ExhibitorView,
    sites: z.array(Site.extend({ usable: z.boolean() })),
    /** Those in use; the keys themselves are told once. */
    keys: z.array(z.object({ id: z.string(), createdAt: z.string() })),
  }),
  async run({ ports: { audience, clock, metadata } }, { id }) {
    const exhibitor = await exhibitorWith(metadata.catalogue, id);
    const sites = await metadata.catalogue.sitesOf(id);
    const letters = await metadata.deadLetters.summary();
    const [reach, filmCodes] = await Promise.all([audience.reach(), metadata.filmCodes.standing()]);
    const standing = standingOf(exhibitor, { sites, letters, reach, filmCodes });
    const feeds = feedsOf(id, await arrivalsKnown(metadata, clock.now()), clock.now());
    return {
      output: {
        exhibitor: {
          ...standing,
          reaches: standing.reaches === null ? null : isoOfDay(standing.reaches),
          feeds: feeds.map((feed) => ({ ...feed, days: [...feed.days] })),
        },
        sites: sites.map((site) => ({ ...site, usable: isUsable(site) })),
        keys: (await metadata.exhibitorKeys.inUse(id)).map((key) => ({ ...key })),
      },
      audit: null,
    };
  },
});
