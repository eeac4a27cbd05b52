import type { Basis, Measure, MeasureOperator, Value, Window } from '../definition.ts';
import type { Range } from '../operators/test.ts';
import { amountLabel } from '../sentence/money-label.ts';
import { isReadable, isReadableWindow } from '../values/readable.ts';
import { windowOf } from '../windows/registry.ts';
import { measureOperators, rangeOfBound } from './operators.ts';
import { measureOf } from './registry.ts';

interface MeasurePhrase {
  readonly verb: string;
  /** The verb in a negated phrase. */
  readonly not: string;
  /** What is counted; empty for money. */
  readonly noun: string;
  readonly nouns: string;
  /** The word for the bound 0: "saw **no** film", "spent **nothing**". */
  readonly none: string;
  /** The words before a window, by the basis of the window. */
  readonly during: Readonly<Record<Basis, string>>;
}

const ofVisits = { session: '', purchase: 'bought' };
const onVisits = { session: '', purchase: 'on visits bought' };
const spending = { verb: 'spent', not: 'did not spend', none: 'nothing', during: onVisits };

/** The words of each measure. Rows and sentences use the same. */
const phrases = {
  visits: { verb: 'made', not: 'did not make', noun: 'visit', nouns: 'visits', none: 'no', during: ofVisits },
  share: { verb: 'made', not: 'did not make', noun: 'of their visits', nouns: 'of their visits', none: 'none', during: ofVisits },
  films: { verb: 'saw', not: 'did not see', noun: 'film', nouns: 'different films', none: 'no', during: onVisits },
  tickets: {
    verb: 'bought',
    not: 'did not buy',
    noun: 'ticket',
    nouns: 'tickets',
    none: 'no',
    during: { session: 'for sessions', purchase: 'for visits bought' },
  },
  spend: { ...spending, noun: '', nouns: '' },
  ticketSpend: { ...spending, noun: 'on tickets', nouns: 'on tickets' },
  concessionSpend: { ...spending, noun: 'on concessions', nouns: 'on concessions' },
} as const satisfies Record<Measure, MeasurePhrase>;

/** The words of a measure and its bound: "made", "at least 3", "visits". `bound` is null while it is not filled in. */
export interface MeasureWords {
  readonly verb: string;
  readonly bound: string | null;
  readonly noun: string;
  /** Decides what follows: after none or one "a visit", after many "each". */
  readonly count: 'none' | 'one' | 'many';
  /** Added when the bound also includes moviegoers without any visit: "(or none)". */
  readonly orNone: string;
}

interface Wording {
  readonly currency?: string | undefined;
  /** Word the opposite. */
  readonly negated?: boolean;
  /** True when the condition has a filter. */
  readonly filtered?: boolean;
}

/** The words of a measure for rows and sentences. The value may be incomplete. */
export function measureWords(measure: Measure, op: MeasureOperator, value: unknown, wording: Wording = {}): MeasureWords {
  const phrase = phrases[measure];
  if (!isReadable(measureOperators[op].shape, value)) {
    return { verb: phrase.verb, bound: null, noun: phrase.nouns, count: 'many', orNone: '' };
  }
  return wordsOf(measure, phrase, rangeOfBound(op, value as Value), wording);
}

function wordsOf(measure: Measure, phrase: MeasurePhrase, range: Range, wording: Wording): MeasureWords {
  if (wording.negated) {
    const turned = opposite(measure, range);
    // The opposite of "at least one" is "no …". A negation also includes people without any visit, so "(or none)" would add nothing.
    if (turned?.to === 0) return { ...noneWords(measure, phrase, wording.filtered === true), orNone: '' };
    if (turned !== null) return wordsOf(measure, phrase, turned, { ...wording, negated: false });
  }
  const { from, to } = range;
  const { unit } = measureOf(measure);
  if (to === 0) return noneWords(measure, phrase, wording.filtered === true);
  const single = from === undefined || to === undefined || from === to;
  const bound = single ? (from ?? to ?? 0) : 2;
  const money = unit === 'money';
  const counted = !money && unit !== 'percent';
  const say = (amount: number) => (amount === 1 && single && phrase.none === 'no' ? 'one' : amountLabel(amount, unit, wording.currency));
  const something = money && from === 1 && to === undefined;
  const below = wording.negated === true && (from === undefined) !== (to === undefined);
  return {
    verb: wording.negated === true && !below ? phrase.not : phrase.verb,
    bound: something ? 'something' : below ? beyond(range, say, counted) : spanWords(range, say, counted),
    noun: bound === 1 ? phrase.noun : phrase.nouns,
    count: bound === 1 && single ? 'one' : 'many',
    orNone: orNone(measure, range, wording.negated === true, money),
  };
}

/** The opposite of a range where it is a range: none and at least one are opposites, and so are up to two and more than two. Otherwise null. */
function opposite(measure: Measure, { from, to }: Range): Range | null {
  if (measure === 'share') return null;
  if (to === 0 || (from === 0 && to !== undefined)) return { from: to + 1 };
  return from === 1 && to === undefined ? { from: 0, to: 0 } : null;
}

/** The opposite of an open range: "fewer than 3", "more than 3". */
function beyond({ from, to }: Range, say: (amount: number) => string, counted: boolean): string {
  if (from !== undefined) return `${counted ? 'fewer' : 'less'} than ${say(from)}`;
  return `more than ${say(to ?? 0)}`;
}

function spanWords({ from, to }: Range, say: (amount: number) => string, counted: boolean): string {
  if (from !== undefined && to !== undefined) {
    if (from === to) return `exactly ${say(from)}`;
    return `${say(from)} ${to - from === 1 && counted ? 'or' : 'to'} ${say(to)}`;
  }
  if (from === 0) return counted ? 'any number of' : 'any amount';
  return from === undefined ? `at most ${say(to ?? 0)}` : `at least ${say(from)}`;
}

function noneWords(measure: Measure, phrase: MeasurePhrase, filtered: boolean): MeasureWords {
  if (measure === 'visits' && !filtered) return { verb: 'did', bound: 'not visit', noun: '', count: 'none', orNone: '' };
  const orNone = !filtered ? '' : phrase.none === 'nothing' ? '(or made no visit)' : '(or none at all)';
  return { verb: phrase.verb, bound: phrase.none, noun: phrase.noun, count: 'none', orNone };
}

/** "At most 2 visits" is also true for people without visits, so it says "(or none)". For a share this holds only for the opposite. */
function orNone(measure: Measure, { from, to }: Range, negated: boolean, money: boolean): string {
  const lower = negated ? (from ?? 0) > 1 && to === undefined : from === undefined || (from === 0 && to === undefined);
  if (measure === 'share') return negated ? '(or made no visit)' : '';
  return lower ? (money ? '(or nothing)' : '(or none)') : '';
}

/** The words of a window beside a measure: "in the" and "last 12 months", or "bought between" and two days. `value` is null while it is not filled in. */
export function windowWords(measure: Measure, window: unknown, basis: Basis): { readonly lead: string; readonly value: string | null } {
  const before = phrases[measure].during[basis];
  if (window === undefined) return { lead: `${before === 'for sessions' ? '' : before} at`.trim(), value: 'any time' };
  if (!isReadableWindow(window)) return { lead: before, value: null };
  const [lead, value] = windowOf(window.kind).words(window as Window);
  return { lead: `${before} ${lead}`.trim(), value };
}

/** The words before the filter when it is on a row of its own: "each visit", "a visit", "on visits". */
export function eachWords(measure: Measure, { count }: MeasureWords): string {
  if (measure === 'visits') return count === 'many' ? 'each visit' : 'a visit';
  return measure === 'share' ? 'visits' : 'on visits';
}
