import type { VisitLeaf } from '../../definition.ts';
import type { Visit } from '../../moviegoer.ts';
import { attended, namedCase, visit, visits } from '../named-case.ts';

/** A case that expects moviegoers with at least one visit that satisfies the leaf. `holds` is the same test, written by hand. */
const some = (name: string, leaf: VisitLeaf, holds: (one: Visit) => boolean) =>
  namedCase(name, visits(leaf), (moviegoer) => attended(moviegoer).some(holds));

export const visitFieldCases = [
  some('film in', visit('film', 'in', ['undertow', 'marigold']), (one) => one.film === 'undertow' || one.film === 'marigold'),
  some('film not in is true of a film not matched', visit('film', 'notIn', ['undertow']), (one) => one.film !== 'undertow'),
  some('film known', visit('film', 'known'), (one) => one.film !== null),
  some('film unknown', visit('film', 'unknown'), (one) => one.film === null),
  some('rating not in', visit('film.rating', 'notIn', ['R', 'PG']), (one) => one['film.rating'] !== 'R' && one['film.rating'] !== 'PG'),
  some('distributor in', visit('film.distributor', 'in', ['borealis']), (one) => one['film.distributor'] === 'borealis'),
  some('franchise known', visit('film.franchise', 'known'), (one) => one['film.franchise'] !== null),
  some('franchise unknown', visit('film.franchise', 'unknown'), (one) => one['film.franchise'] === null),
  some('director in', visit('film.director', 'in', ['Ana Reyes']), (one) => one['film.director'] === 'Ana Reyes'),
  some(
    'genre any of',
    visit('film.genre', 'anyOf', ['horror', 'comedy']),
    (one) => one['film.genre'].includes('horror') || one['film.genre'].includes('comedy'),
  ),
  some(
    'genre all of',
    visit('film.genre', 'allOf', ['horror', 'thriller']),
    (one) => one['film.genre'].includes('horror') && one['film.genre'].includes('thriller'),
  ),
  some(
    'genre none of is true of a film not matched',
    visit('film.genre', 'noneOf', ['horror', 'drama']),
    (one) => !one['film.genre'].includes('horror') && !one['film.genre'].includes('drama'),
  ),
  some('genre known', visit('film.genre', 'known'), (one) => one['film.genre'].length > 0),
  some('genre unknown', visit('film.genre', 'unknown'), (one) => one['film.genre'].length === 0),
  some('cast in another normal form of Unicode', visit('film.cast', 'anyOf', ['Luci\u0301a Ferrer']), (one) =>
    one['film.cast'].includes('Luc\u00eda Ferrer'),
  ),
  some(
    'ticket type all of',
    visit('ticketType', 'allOf', ['adult', 'child']),
    (one) => one.ticketType.includes('adult') && one.ticketType.includes('child'),
  ),
  some('ticket type unknown', visit('ticketType', 'unknown'), (one) => one.ticketType.length === 0),
  some('site in', visit('site', 'in', ['star:2', 'lux:1']), (one) => one.site === 'star:2' || one.site === 'lux:1'),
  some(
    'site region in',
    visit('site.region', 'in', ['US-TX', 'US-NY']),
    (one) => one['site.region'] === 'US-TX' || one['site.region'] === 'US-NY',
  ),
  some('site region unknown', visit('site.region', 'unknown'), (one) => one['site.region'] === null),
  some('format not in is true of a missing format', visit('format', 'notIn', ['standard']), (one) => one.format !== 'standard'),
  some('daypart in', visit('daypart', 'in', ['late', 'morning']), (one) => one.daypart === 'late' || one.daypart === 'morning'),
  some('weekday in', visit('weekday', 'in', ['fri', 'sun']), (one) => one.weekday === 'fri' || one.weekday === 'sun'),
  some('channel unknown', visit('channel', 'unknown'), (one) => one.channel === null),
  some('tickets at least', visit('tickets', 'atLeast', 4), (one) => Number(one.tickets) >= 4),
  some('spend at most', visit('spend', 'atMost', 1_000), (one) => Number(one.spend) <= 1_000),
  some('ticket spend exactly nothing', visit('ticketSpend', 'exactly', 0), (one) => one.ticketSpend === 0),
  some(
    'concession spend between',
    visit('concessionSpend', 'between', [450, 1_275]),
    (one) => Number(one.concessionSpend) >= 450 && Number(one.concessionSpend) <= 1_275,
  ),
  some('spend known', visit('spend', 'known'), (one) => one.spend !== null),
  some('lead days at least', visit('leadDays', 'atLeast', 4), (one) => Number(one.leadDays) >= 4),
  some(
    'opening weekend: run days −1 to 2',
    visit('runDay', 'between', [-1, 2]),
    (one) => one.runDay !== null && one.runDay >= -1 && one.runDay <= 2,
  ),
  some(
    'run day at most is false of a film not matched',
    visit('runDay', 'atMost', 1_000),
    (one) => one.runDay !== null && one.runDay <= 1_000,
  ),
  some('run day unknown', visit('runDay', 'unknown'), (one) => one.runDay === null),
];
