import { openingWeekend, previews } from '../cinema/run.ts';
import type { Range } from '../operators/test.ts';
import { plural } from '../sentence/number-label.ts';
import type { VisitField } from './catalogue.ts';
import { beyondOf, openSpanOf, type Phrase, type RangePhrase, spanOf } from './phrase.ts';

/** The words of each field of a visit, as they follow "a visit" or "each". Words that begin with "to" describe the film. */
export const visitPhrases = {
  film: {
    form: 'texts',
    some: ['to'],
    none: ['to a film other than'],
    also: ['that is'],
    known: ['to a film', 'that is in the catalogue'],
    unknown: ['to a film', 'that is not in the catalogue'],
  },
  'film.rating': {
    form: 'texts',
    some: ['to a film rated'],
    none: ['to a film not rated'],
    known: ['to a film', 'with a rating'],
    unknown: ['to a film', 'without a rating'],
  },
  'film.distributor': {
    form: 'texts',
    some: ['to a film from'],
    none: ['to a film not from'],
    known: ['to a film', 'with a known distributor'],
    unknown: ['to a film', 'without a known distributor'],
  },
  'film.franchise': {
    form: 'texts',
    some: ['to a film of the', 'franchise'],
    none: ['to a film outside the', 'franchise'],
    known: ['to a film', 'of a franchise'],
    unknown: ['to a film', 'of no franchise'],
  },
  'film.director': {
    form: 'texts',
    some: ['to a film directed by'],
    none: ['to a film not directed by'],
    known: ['to a film', 'with a known director'],
    unknown: ['to a film', 'without a known director'],
  },
  'film.genre': {
    form: 'texts',
    some: ['to a', 'film'],
    none: ['to a film that is not'],
    every: ['to a film that is'],
    notEvery: ['to a film that is not'],
    also: ['that is'],
    known: ['to a film', 'with a genre'],
    unknown: ['to a film', 'without a genre'],
  },
  'film.cast': {
    form: 'texts',
    some: ['to a film with'],
    none: ['to a film without'],
    every: ['to a film with'],
    notEvery: ['to a film without'],
    known: ['to a film', 'with a known cast'],
    unknown: ['to a film', 'without a known cast'],
  },
  ticketType: {
    form: 'texts',
    some: ['with a', 'ticket'],
    none: ['without a', 'ticket'],
    every: ['with', 'tickets'],
    notEvery: ['without', 'tickets'],
    known: ['with', 'a known ticket type'],
    unknown: ['without', 'a known ticket type'],
  },
  site: { form: 'texts', some: ['at'], none: ['at any site but'], known: ['at', 'a known site'], unknown: ['at', 'an unknown site'] },
  'site.region': {
    form: 'texts',
    some: ['at a site in'],
    none: ['at a site not in'],
    known: ['at a site', 'with a known region'],
    unknown: ['at a site', 'without a known region'],
  },
  format: {
    form: 'texts',
    some: ['in'],
    none: ['in any format but'],
    known: ['in', 'a known format'],
    unknown: ['in', 'an unknown format'],
  },
  daypart: {
    form: 'texts',
    some: ['at a', 'session'],
    none: ['at any but a', 'session'],
    value: (_, label) => label.toLowerCase(),
    known: ['at', 'a known time of day'],
    unknown: ['at', 'an unknown time of day'],
  },
  weekday: {
    form: 'texts',
    some: ['on a'],
    none: ['on any day but'],
    known: ['on', 'a known weekday'],
    unknown: ['on', 'an unknown weekday'],
  },
  channel: {
    form: 'texts',
    some: ['bought'],
    none: ['not bought'],
    value: (value, label) => (Object.hasOwn(places, value.toLowerCase()) ? (places[value.toLowerCase()] ?? label) : `through ${label}`),
    known: ['bought', 'through a known channel'],
    unknown: ['bought', 'through an unknown channel'],
  },
  tickets: {
    form: 'range',
    say: (range, amount) => ['with a party of', spanOf(range, countOf(range, amount))],
    lead: 'with a party of',
    not: ['', ''],
    opposite: (range, amount) => beyondOf(range, countOf(range, amount), 'fewer'),
    orUnknown: '(or of unknown size)',
    known: ['with', 'a known party size'],
    unknown: ['with', 'an unknown party size'],
  },
  spend: spent('spend', ''),
  ticketSpend: spent('ticket spend', 'on tickets'),
  concessionSpend: spent('concession spend', 'on concessions'),
  leadDays: {
    form: 'range',
    say: (range, amount) => ['booked', daysAhead(range, amount)],
    lead: 'booked',
    not: ['booked', 'not booked'],
    known: ['booked', 'a known number of days ahead'],
    unknown: ['booked', 'an unknown number of days ahead'],
  },
  runDay: {
    form: 'range',
    say: (range, amount) => {
      const { from, to } = range;
      const days = openSpanOf(range, amount, 'or later', 'or earlier');
      if (from === openingWeekend.from && to === openingWeekend.to) return ['in', `the opening weekend (run day ${days})`];
      if (from === 0 && to === 0) return ['on', `release day (run day ${days})`];
      return from === undefined && to === previews.to ? ['in', `previews (run day ${days})`] : ['on run day', days];
    },
    lead: 'on run day',
    not: ['', 'not '],
    known: ['on', 'a known run day'],
    unknown: ['on', 'an unknown run day'],
  },
} as const satisfies Record<VisitField, Phrase>;

/** Where tickets are bought, by the names that exhibitors commonly use for their channels. */
const places: Readonly<Record<string, string>> = {
  app: 'in the app',
  web: 'on the web',
  kiosk: 'at a kiosk',
  'box office': 'at the box office',
  'box-office': 'at the box office',
};

/** "with at least $10 spent on tickets". */
function spent(what: string, on: string): RangePhrase {
  const after = on === '' ? 'spent' : `spent ${on}`;
  return {
    form: 'range',
    say: (range, amount) => ['with', amountOf(range, amount), after],
    lead: 'with',
    not: ['', ''],
    opposite: (range, amount) => (range.to === 0 ? 'something' : beyondOf(range, amount, 'less')),
    orUnknown: '(or an unknown amount)',
    known: ['with', `a known ${what}`],
    unknown: ['with', `an unknown ${what}`],
  };
}

/** Writes the bound 0 as "nothing", and "at least 0" as "any amount". */
function amountOf(range: Range, amount: (value: number) => string): string {
  if (range.to === 0) return 'nothing';
  return range.from === 0 && range.to === undefined ? 'any amount' : spanOf(range, amount);
}

/** Writes 1 as a word, except as an end of a range. */
function countOf({ from, to }: Range, amount: (value: number) => string) {
  const single = from === undefined || to === undefined || from === to;
  return (value: number) => (single && value === 1 ? 'one' : amount(value));
}

/** "on the day", "the day before", "at least 7 days ahead". */
function daysAhead(range: Range, amount: (value: number) => string): string {
  const { from, to } = range;
  if (to === 0 && (from === 0 || from === undefined)) return 'on the day';
  if (from === 1 && to === 1) return 'the day before';
  if (from === 0 && to === undefined) return 'any number of days ahead';
  const single = from === undefined || to === undefined || from === to;
  const exactly = from !== undefined && from === to ? 'exactly ' : '';
  const days = spanOf(range, countOf(range, amount));
  return `${exactly}${days} ${plural(single ? (from ?? to ?? 0) : 2, 'day')} ahead`;
}
