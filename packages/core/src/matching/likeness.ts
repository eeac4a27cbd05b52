import { distance } from 'fastest-levenshtein';
import type { PlainTitle } from './plain-title.ts';

/** How a title as sold is like a film's: the same; letters differ; it is the beginning, cut off; words are shortened; it is among the film's words, or the film's among its. */
export type LikenessKind = 'same' | 'spelt' | 'cut_off' | 'shortened' | 'within';
export interface Likeness {
  /** From 0 to 1. */
  readonly ratio: number;
  readonly kind: LikenessKind;
}

/** A beginning or a part of a title with fewer letters says too little. */
const fewestLetters = 8;

/** How like a film's title what an exhibitor sells is. */
export function likenessOf(sold: PlainTitle, film: PlainTitle): Likeness {
  const [a, b] = [sold.words.join(''), film.words.join('')];
  if (a === b) return { ratio: 1, kind: 'same' };
  const found: readonly Likeness[] = [
    { ratio: 1 - distance(a, b) / Math.max(a.length, b.length), kind: 'spelt' },
    { ratio: cutOff(a, b), kind: 'cut_off' },
    { ratio: shortened(sold.words, film.words), kind: 'shortened' },
    { ratio: within(sold.words, film.words), kind: 'within' },
  ];
  return found.reduce((best, next) => (next.ratio > best.ratio ? next : best));
}

/** Tills cut titles after so many letters: the more are left, the surer. */
function cutOff(sold: string, film: string): number {
  return sold.length >= fewestLetters && film.startsWith(sold) ? 0.8 + 0.18 * (sold.length / film.length) : 0;
}

/** Word by word the same, its beginning, or its first letter and some of the others in order. */
function shortened(sold: readonly string[], film: readonly string[]): number {
  if (sold.length !== film.length) return 0;
  const ok = sold.every((word, i) => isShortOf(word, film[i] ?? ''));
  const [left, whole] = [sold, film].map((all) => all.join('').length) as [number, number];
  return ok ? 0.76 + 0.22 * (left / whole) : 0;
}

function isShortOf(short: string, word: string): boolean {
  if (short[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** One is a run of the other's words: a series or a studio before the title, a second title after it. */
function within(sold: readonly string[], film: readonly string[]): number {
  const [short, long] = sold.length < film.length ? [sold, film] : [film, sold];
  const letters = (words: readonly string[]) => words.join('').length;
  if (short.length < 2 || letters(short) < fewestLetters) return 0;
  const found = long.some((_, start) => short.every((word, i) => long[start + i] === word));
  return found ? 0.7 + 0.25 * (letters(short) / letters(long)) : 0;
}
