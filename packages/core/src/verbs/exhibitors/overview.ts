import { isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { arrivalsKnown, feedsOf, standingOf } from './facts.ts';
import { compareByNeed } from './health.ts';
import { ExhibitorView } from './schemas.ts';

/** Every exhibitor with how its feeds stand, those that need somebody first. */
export const overview = defineVerb({
  name: 'exhibitors.overview',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'Every exhibitor, with how its feeds stand.',
  input: z.object({}),
  output: z.object({ at: z.string(), moviegoers: z.number().int(), exhibitors: z.array(ExhibitorView) }),
  async run({ ports: { audience, clock, metadata } }) {
    const now = clock.now();
    const { exhibitors, sites } = await metadata.catalogue.snapshot();
    const letters = await metadata.deadLetters.summary();
    const [reach, { moviegoers }] = await Promise.all([audience.reach(), audience.status()]);
    const filmCodes = await metadata.filmCodes.standing();
    const known = await arrivalsKnown(metadata, now);
    const views = exhibitors.map((exhibitor) => {
      const standing = standingOf(exhibitor, { sites, letters, reach, filmCodes });
      return {
        ...standing,
        reaches: standing.reaches === null ? null : isoOfDay(standing.reaches),
        feeds: feedsOf(exhibitor.id, known, now),
      };
    });
    return {
      output: {
        at: new Date(now).toISOString(),
        moviegoers,
        exhibitors: views
          .sort(compareByNeed)
          .map((view) => ({ ...view, feeds: view.feeds.map((feed) => ({ ...feed, days: [...feed.days] })) })),
      },
      audit: null,
    };
  },
});
