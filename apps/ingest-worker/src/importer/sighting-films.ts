import { type FeedSink, type FilmCodes, sightingsOf } from '@marquee/core';

/**
 * A sink that writes down which film codes the rows name that it accepts, with titles, sites and days: what the queue of unmatched films is made from. It
 * does so before the rows are accepted, so that a process that dies in between leaves no row whose code nobody knows; coming again, they change nothing.
 */
export function sightingFilms<S extends Pick<FeedSink, 'accept'>>(writer: S, filmCodes: Pick<FilmCodes, 'sight'>): S {
  return {
    ...writer,
    accept: async (batch) => {
      const sightings = sightingsOf(batch.transactions);
      if (sightings.length > 0) await filmCodes.sight(sightings);
      await writer.accept(batch);
    },
  };
}
