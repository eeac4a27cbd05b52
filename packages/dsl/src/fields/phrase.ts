import type { Range } from '../operators/test.ts';

/** Words before and after a value. */
export type Frame = readonly [before: string, after?: string];

/** How a field with a list of texts is said: of a moviegoer after "who", of a visit after "each". */
export interface TextPhrase {
  readonly form: 'texts';
  readonly some: Frame;
  readonly none: Frame;
  /** Sets only: every one of several, and its opposite. */
  readonly every?: Frame;
  readonly notEvery?: Frame;
  /** Between the values of `every`, where "both A and B" would not do. */
  readonly and?: string;
  /** `some` after another field of the same film, where it is not what is left without "to a film": "that is Horror". */
  readonly also?: Frame;
  /** What stands for a value in place of its label. */
  readonly value?: (value: string, label: string) => string;
  readonly known: Frame;
  readonly unknown: Frame;
}

/** How a number or a date is said. */
export interface RangePhrase {
  readonly form: 'range';
  /** The words before, the range itself, the words after. */
  readonly say: (range: Range, amount: (value: number) => string) => readonly [before: string, value: string, after?: string];
  /** What the words before begin with while a value is missing. */
  readonly lead: string;
  /** The opposite: what the words before begin with, and what they begin with then. */
  readonly not: readonly [from: string, to: string];
  /** Where the opposite is rather said of the range: "more than 2", and how a missing value is called, which it is true of too. */
  readonly opposite?: (range: Range, amount: (value: number) => string) => string;
  readonly orUnknown?: string;
  readonly known: Frame;
  readonly unknown: Frame;
}

export type Phrase = TextPhrase | RangePhrase;

/** The words of values that read differently in a sentence than in a list: "women" for Female. Others keep their label. */
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

/** A range whose open ends are said after the number: "18 or over", "17 or under". */
export function openSpanOf({ from, to }: Range, amount: (value: number) => string, over: string, under: string): string {
  if (from !== undefined && to === undefined) return `${amount(from)} ${over}`;
  if (to !== undefined && from === undefined) return `${amount(to)} ${under}`;
  return spanOf({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, amount);
}
