import type { Range } from '../operators/test.ts';

/** Words before and after a value. */
export type Frame = readonly [before: string, after?: string];

/** The words of a field whose value is a list of texts: for a moviegoer they follow "who", for a visit "each". */
export interface TextPhrase {
  readonly form: 'texts';
  readonly some: Frame;
  readonly none: Frame;
  /** Sets only: words for having all of several values, and for the opposite. */
  readonly every?: Frame;
  readonly notEvery?: Frame;
  /** The word between the values of `every`, where "both A and B" would be wrong. */
  readonly and?: string;
  /** Replaces `some` after another field of the same film, where dropping "to a film" from `some` would be wrong: "that is Horror". */
  readonly also?: Frame;
  /** The text of a value in a sentence, where it is not its label. */
  readonly value?: (value: string, label: string) => string;
  readonly known: Frame;
  readonly unknown: Frame;
}

/** The words of a number or a date. */
export interface RangePhrase {
  readonly form: 'range';
  /** The words before the range, the range, and the words after it. */
  readonly say: (range: Range, amount: (value: number) => string) => readonly [before: string, value: string, after?: string];
  /** How the words before the range begin while a value is missing. */
  readonly lead: string;
  /** For the opposite: the beginning of the words before, and what replaces it. */
  readonly not: readonly [from: string, to: string];
  /** For fields whose opposite is worded in the range: "more than 2". `orUnknown` names the missing value, for which the opposite is true, too. */
  readonly opposite?: (range: Range, amount: (value: number) => string) => string;
  readonly orUnknown?: string;
  readonly known: Frame;
  readonly unknown: Frame;
}

export type Phrase = TextPhrase | RangePhrase;

/** Words for values that read differently in a sentence than in a list, such as "women" for Female. Other values keep their label. */
export function said(words: Readonly<Record<string, string>>): NonNullable<TextPhrase['value']> {
  return (value, label) => (Object.hasOwn(words, value) ? (words[value] ?? label) : label);
}

/** "at least 3", "at most 3", "2 to 4", "2 or 3", "3". */
export function spanOf({ from, to }: Range, amount: (value: number) => string): string {
  if (from !== undefined && to !== undefined) {
    return from === to ? amount(from) : `${amount(from)} ${to - from === 1 ? 'or' : 'to'} ${amount(to)}`;
  }
  if (from !== undefined) return `at least ${amount(from)}`;
  return to === undefined ? 'any' : `at most ${amount(to)}`;
}

/** The opposite of a range: "fewer than 3", "more than 3", "other than 2 to 4". */
export function beyondOf({ from, to }: Range, amount: (value: number) => string, less: 'fewer' | 'less'): string {
  if (from !== undefined && to === undefined) return `${less} than ${amount(from)}`;
  if (to !== undefined && from === undefined) return `more than ${amount(to)}`;
  return `other than ${spanOf({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, amount)}`;
}

/** A range whose open end is worded after the number: "18 or over", "17 or under". */
export function openSpanOf({ from, to }: Range, amount: (value: number) => string, over: string, under: string): string {
  if (from !== undefined && to === undefined) return `${amount(from)} ${over}`;
  if (to !== undefined && from === undefined) return `${amount(to)} ${under}`;
  return spanOf({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, amount);
}
