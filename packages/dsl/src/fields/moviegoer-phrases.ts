import { dateSpan } from '../sentence/day-label.ts';
import type { AttributeField } from './catalogue.ts';
import { openSpanOf, type Phrase, said } from './phrase.ts';

/** The words of each field of a moviegoer, as they follow "who". */
export const moviegoerPhrases = {
  gender: {
    form: 'texts',
    some: ['are'],
    none: ['are not'],
    value: said({ female: 'women', male: 'men', other: 'of another gender', unknown: 'of unknown gender' }),
    known: ['have', 'a known gender'],
    unknown: ['have', 'no known gender'],
  },
  age: {
    form: 'range',
    say: (range, amount) => ['are aged', openSpanOf(range, amount, 'or over', 'or under')],
    lead: 'are aged',
    not: ['are', 'are not'],
    known: ['have', 'a known age'],
    unknown: ['have', 'no known age'],
  },
  region: {
    form: 'texts',
    some: ['live in'],
    none: ['do not live in'],
    known: ['have', 'a known region'],
    unknown: ['have', 'no known region'],
  },
  exhibitor: {
    form: 'texts',
    some: ['are members of'],
    none: ['are not members of'],
    known: ['have', 'a known exhibitor'],
    unknown: ['have', 'no known exhibitor'],
  },
  tier: {
    form: 'texts',
    some: ['are in tier'],
    none: ['are not in tier'],
    known: ['have', 'a loyalty tier'],
    unknown: ['have', 'no loyalty tier'],
  },
  favouriteSite: {
    form: 'texts',
    some: ['named', 'as their favourite site'],
    none: ['did not name', 'as their favourite site'],
    known: ['have', 'a favourite site'],
    unknown: ['have', 'no favourite site'],
  },
  usualSite: {
    form: 'texts',
    some: ['usually go to'],
    none: ['do not usually go to'],
    known: ['have', 'a usual site'],
    unknown: ['have', 'no usual site'],
  },
  preferredSites: {
    form: 'texts',
    some: ['prefer'],
    none: ['do not prefer'],
    every: ['prefer'],
    notEvery: ['do not prefer'],
    known: ['have', 'preferred sites'],
    unknown: ['have', 'no preferred sites'],
  },
  reachableBy: {
    form: 'texts',
    some: ['can be reached by'],
    none: ['cannot be reached by'],
    every: ['can be reached by'],
    notEvery: ['cannot be reached by'],
    and: 'and by',
    value: said({ email: 'e-mail', push: 'push message', thirdParty: 'a third party' }),
    known: ['can be', 'reached'],
    unknown: ['cannot be', 'reached'],
  },
  joinedOn: {
    form: 'range',
    say: (range) => ['joined', dateSpan(range)],
    lead: 'joined',
    not: ['joined', 'did not join'],
    known: ['have', 'a known joining date'],
    unknown: ['have', 'no known joining date'],
  },
} as const satisfies Record<AttributeField, Phrase>;
