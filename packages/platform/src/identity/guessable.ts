import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Of longer passwords only so much is looked at: what is looked at costs time. */
const lookedAt = 72;
/** By the library's scores, fewer than a million guesses. */
const tooFew = 1;
/** What everybody who guesses passwords of this product tries first. */
const ofTheProduct = ['marquee', 'cinema', 'moviegoer', 'exhibitor'];

let library: ZxcvbnFactory | undefined;

/** Whether a password is among the first million that somebody would try who knows these words: one of the 50,000 usual ones, a row of keys, a year, a name with a number. */
export function isGuessable(password: string, words: readonly string[]): boolean {
  library ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: lookedAt });
  const known = [...words, ...ofTheProduct].flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  return library.check(password.normalize('NFKC').slice(0, lookedAt), known).score <= tooFew;
}
