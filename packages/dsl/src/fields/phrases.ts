import type { FieldName } from './catalogue.ts';

/** Words before and after a value. */
export type Frame = readonly [before: string, after?: string];

export interface TextPhrase {
  readonly form: 'texts';
  readonly some: Frame;
  readonly none: Frame;
  /** Sets only: every one of several. */
  readonly every?: Frame;
  /** What a sentence says for a value, where the catalogue's label would not read well. */
  readonly values?: Readonly<Record<string, string>>;
  readonly known: string;
  readonly unknown: string;
}
export interface RangePhrase {
  readonly form: 'range';
  readonly frame: Frame;
  /** How an open range ends, where "at least 3" and "at most 3" would not do: "18 or over". */
  readonly over?: string;
  readonly under?: string;
  readonly known: string;
  readonly unknown: string;
}

/** How a sentence says each field: of a moviegoer after "who", of a visit after "each". */
const phrases = {
  gender: {
    form: 'texts',
    values: { unknown: 'of unknown gender' },
    some: ['are'],
    none: ['are not'],
    known: 'have a known gender',
    unknown: 'have no known gender',
  },
  age: { form: 'range', frame: ['are aged'], over: 'or over', under: 'or under', known: 'have a known age', unknown: 'have no known age' },
  region: { form: 'texts', some: ['live in'], none: ['do not live in'], known: 'have a known region', unknown: 'have no known region' },
  exhibitor: {
    form: 'texts',
    some: ['are members of'],
    none: ['are not members of'],
    known: 'have a known exhibitor',
    unknown: 'have no known exhibitor',
  },
  tier: {
    form: 'texts',
    some: ['are in loyalty tier'],
    none: ['are not in loyalty tier'],
    known: 'have a known loyalty tier',
    unknown: 'have no known loyalty tier',
  },
  favouriteSite: {
    form: 'texts',
    some: ['have as favourite site'],
    none: ['do not have as favourite site'],
    known: 'have a favourite site',
    unknown: 'have no favourite site',
  },
  usualSite: {
    form: 'texts',
    some: ['usually go to'],
    none: ['do not usually go to'],
    known: 'have a usual site',
    unknown: 'have no usual site',
  },
  preferredSites: {
    form: 'texts',
    some: ['prefer'],
    none: ['do not prefer'],
    every: ['prefer both'],
    known: 'have preferred sites',
    unknown: 'have no preferred sites',
  },
  reachableBy: {
    form: 'texts',
    some: ['are reachable by'],
    none: ['are not reachable by'],
    every: ['are reachable by'],
    known: 'are reachable by some channel',
    unknown: 'are not reachable by any channel',
  },
  joinedOn: { form: 'range', frame: ['joined'], known: 'have a known joining date', unknown: 'have no known joining date' },

  film: { form: 'texts', some: ['to'], none: ['not to'], known: 'to a known film', unknown: 'to a film not known' },
  'film.rating': {
    form: 'texts',
    some: ['to a film rated'],
    none: ['not to a film rated'],
    known: 'to a film with a rating',
    unknown: 'to a film without a rating',
  },
  'film.distributor': {
    form: 'texts',
    some: ['to a film from'],
    none: ['not to a film from'],
    known: 'to a film with a known distributor',
    unknown: 'to a film without a known distributor',
  },
  'film.franchise': {
    form: 'texts',
    some: ['to a film of'],
    none: ['not to a film of'],
    known: 'to a film of a franchise',
    unknown: 'to a film of no franchise',
  },
  'film.director': {
    form: 'texts',
    some: ['to a film directed by'],
    none: ['not to a film directed by'],
    known: 'to a film with a known director',
    unknown: 'to a film without a known director',
  },
  'film.genre': {
    form: 'texts',
    some: ['to a', 'film'],
    none: ['not to a', 'film'],
    every: ['to a', 'film'],
    known: 'to a film with a genre',
    unknown: 'to a film without a genre',
  },
  'film.cast': {
    form: 'texts',
    some: ['to a film with'],
    none: ['not to a film with'],
    every: ['to a film with'],
    known: 'to a film with a known cast',
    unknown: 'to a film without a known cast',
  },
  ticketType: {
    form: 'texts',
    some: ['with ticket type'],
    none: ['without ticket type'],
    every: ['with ticket types'],
    known: 'with a known ticket type',
    unknown: 'without a known ticket type',
  },
  site: { form: 'texts', some: ['at'], none: ['not at'], known: 'at a known site', unknown: 'at a site not known' },
  'site.region': {
    form: 'texts',
    some: ['at a site in'],
    none: ['not at a site in'],
    known: 'at a site with a known region',
    unknown: 'at a site without a known region',
  },
  format: { form: 'texts', some: ['in'], none: ['not in'], known: 'in a known format', unknown: 'in a format not known' },
  daypart: {
    form: 'texts',
    values: { late: 'late hours' },
    some: ['in the'],
    none: ['not in the'],
    known: 'in a known daypart',
    unknown: 'in a daypart not known',
  },
  weekday: { form: 'texts', some: ['on'], none: ['not on'], known: 'on a known weekday', unknown: 'on a weekday not known' },
  channel: {
    form: 'texts',
    some: ['bought through'],
    none: ['not bought through'],
    known: 'bought through a known channel',
    unknown: 'bought through a channel not known',
  },
  tickets: { form: 'range', frame: ['with a party of'], known: 'with a known party size', unknown: 'without a known party size' },
  spend: { form: 'range', frame: ['with a spend of'], known: 'with a known spend', unknown: 'without a known spend' },
  ticketSpend: {
    form: 'range',
    frame: ['with a ticket spend of'],
    known: 'with a known ticket spend',
    unknown: 'without a known ticket spend',
  },
  concessionSpend: {
    form: 'range',
    frame: ['with a concession spend of'],
    known: 'with a known concession spend',
    unknown: 'without a known concession spend',
  },
  leadDays: { form: 'range', frame: ['booked', 'days ahead'], known: 'with known lead days', unknown: 'without known lead days' },
  runDay: {
    form: 'range',
    frame: ['on run day'],
    over: 'or later',
    under: 'or earlier',
    known: 'on a known run day',
    unknown: 'on a run day not known',
  },
} as const satisfies Record<FieldName, TextPhrase | RangePhrase>;

/** The words of a field. */
export function phraseOf(field: FieldName): TextPhrase | RangePhrase {
  return phrases[field];
}
