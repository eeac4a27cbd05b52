import { dayOfIso, isoOfDay } from '../../day.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { fixtureFilms, fixtureSites } from './catalogue.ts';
import { moviegoerOf } from './moviegoer-of.ts';

/** A small linear congruential generator (Numerical Recipes). The fixture needs variety, not random numbers of high quality. */
function startDrawing(seed: number) {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = <T>(items: readonly T[], fallback: T): T => items[below(items.length)] ?? fallback;
  return { below, one };
}

/** Moviegoers drawn from a seed, with some values missing and with visits before and after the as-of date. */
export function seededMoviegoers(count: number, seed: number): readonly Moviegoer[] {
  const { below, one } = startDrawing(seed);
  const firstDay = dayOfIso('2024-06-01');
  return Array.from({ length: count }, (_, index) => {
    const site = one(fixtureSites, { id: 'nova:1', exhibitor: 'nova', region: null });
    const visits = Array.from({ length: one([0, 1, 2, 3, 5, 9, 14], 1) }, () => {
      const day = firstDay + below(920);
      return {
        on: isoOfDay(day),
        bought: isoOfDay(day - one([0, 0, 0, 1, 4, 12], 0)),
        film: one([...fixtureFilms.map((film) => film.id), null], null),
        site: one([site.id, site.id, 'nova:1', 'lux:1'], site.id),
        format: one(['standard', 'standard', 'imax', null], null),
        daypart: one(['morning', 'matinee', 'evening', 'late'], 'evening'),
        channel: one(['web', 'app', 'box office', null], null),
        ticketTypes: one([['adult'], ['adult', 'child'], ['senior'], []], []),
        tickets: 1 + below(5),
        ticketSpend: below(60) * 100,
        concessionSpend: one([0, 0, 450, 1_275], 0),
      };
    });
    return moviegoerOf(`seeded-${String(index).padStart(2, '0')}`, {
      ...(below(6) === 0 ? {} : { born: isoOfDay(dayOfIso('1940-01-01') + below(26_000)) }),
      ...(below(6) === 0 ? {} : { joined: isoOfDay(dayOfIso('2018-01-01') + below(3_250)) }),
      gender: one(['female', 'male', 'other', 'unknown'], 'unknown'),
      region: one(['US-CA', 'US-TX', 'US-NY', null], null),
      exhibitor: site.exhibitor,
      tier: one(['basic', 'silver', 'gold', null], null),
      favouriteSite: one([site.id, null], null),
      usualSite: visits.length === 0 ? null : site.id,
      preferredSites: one([[], [site.id], ['nova:1', 'star:1']], []),
      reachableBy: one([[], ['email'], ['email', 'push'], ['sms', 'thirdParty']], []),
      visits,
    });
  });
}
