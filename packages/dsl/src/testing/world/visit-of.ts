import { weekdayOf } from '../../cinema/weekdays.ts';
import { dayOfIso } from '../../day.ts';
import type { Visit } from '../../moviegoer.ts';
import { fixtureFilms, fixtureSites } from './catalogue.ts';

/** The input for a visit of the fixture. Money is in minor units, days are ISO dates. */
export interface VisitSketch {
  /** Business day. */
  readonly on: string;
  /** Purchase day. Default: the business day. */
  readonly bought?: string;
  /** A film of the fixture. Null is a film code that is not matched. */
  readonly film?: string | null;
  readonly site?: string;
  readonly format?: string | null;
  readonly daypart?: string;
  readonly channel?: string | null;
  readonly ticketTypes?: readonly string[];
  readonly tickets?: number;
  readonly ticketSpend?: number;
  readonly concessionSpend?: number;
}

/** A visit whose film, site and derived fields agree with the fixture's catalogue. */
export function visitOf(sketch: VisitSketch): Visit {
  const {
    on,
    bought = on,
    film: filmId = 'undertow',
    site: siteId = 'nova:1',
    tickets = 2,
    ticketSpend = tickets * 1_200,
    concessionSpend = 0,
  } = sketch;
  const film = fixtureFilms.find((one) => one.id === filmId);
  const site = fixtureSites.find((one) => one.id === siteId);
  const businessDay = dayOfIso(on);
  const purchaseDay = dayOfIso(bought);
  return {
    businessDay,
    purchaseDay,
    film: film?.id ?? null,
    'film.rating': film?.rating ?? null,
    'film.distributor': film?.distributor ?? null,
    'film.franchise': film?.franchise ?? null,
    'film.director': film?.director ?? null,
    'film.genre': film?.genres ?? [],
    'film.cast': film?.cast ?? [],
    ticketType: sketch.ticketTypes ?? ['adult'],
    site: siteId,
    'site.region': site?.region ?? null,
    format: sketch.format === undefined ? 'standard' : sketch.format,
    daypart: sketch.daypart ?? 'evening',
    weekday: weekdayOf(businessDay),
    channel: sketch.channel === undefined ? 'web' : sketch.channel,
    tickets,
    spend: ticketSpend + concessionSpend,
    ticketSpend,
    concessionSpend,
    leadDays: Math.max(0, businessDay - purchaseDay),
    runDay: film === undefined ? null : businessDay - film.releaseDay,
  };
}
