import { type FeedSink, type FilmCodes, type FilmSighting, mergeSightings, sightingsOf } from '@marquee/core';
import { LRUCache } from 'lru-cache';

/** As many codes are remembered as noted: those of an exhibitor come again in every batch, and seldom with something new. */
const mostRemembered = 20_000;

/**
 * A sink that writes down which film codes the rows name that it accepts, with titles, sites and days: what the queue of unmatched films is made from. It
 * does so before the rows are accepted, so that a process that dies in between leaves no row whose code nobody knows; coming again, they change nothing.
 */
export function sightingFilms<S extends Pick<FeedSink, 'accept'>>(writer: S, filmCodes: Pick<FilmCodes, 'sight'>): S {
  const noted = new LRUCache<string, FilmSighting>({ max: mostRemembered });
  const note = async (sightings: readonly FilmSighting[]) => {
    const together = sightings.map((sighting) => withNoted(noted.get(keyOf(sighting)), sighting));
    const more = together.filter((sighting) => JSON.stringify(noted.get(keyOf(sighting))) !== JSON.stringify(sighting));
    if (more.length === 0) return;
    await filmCodes.sight(more);
    for (const sighting of more) noted.set(keyOf(sighting), withNoted(noted.get(keyOf(sighting)), sighting));
  };
  return {
    ...writer,
    accept: async (batch) => {
      await note(sightingsOf(batch.transactions));
      await writer.accept(batch);
    },
  };
}

function withNoted(before: FilmSighting | undefined, sighting: FilmSighting): FilmSighting {
  return before ? mergeSightings(before, sighting) : sighting;
}

function keyOf({ exhibitor, filmCode }: FilmSighting): string {
  return JSON.stringify([exhibitor, filmCode]);
}
