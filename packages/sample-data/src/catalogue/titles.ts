import { pick } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';
import { adjectives, familyNames, givenNames, nouns, numbers, places } from './words.ts';

const patterns: readonly ((random: Random) => string)[] = [
  (random) => `${pick(random, adjectives)} ${pick(random, nouns)}`,
  (random) => `The ${pick(random, adjectives)} ${pick(random, nouns)}`,
  (random) => `The ${pick(random, nouns)} of ${pick(random, places)}`,
  (random) => `The ${pick(random, nouns)}’s ${pick(random, nouns)}`,
  (random) => `${pick(random, numbers)} ${pick(random, adjectives)} Days in ${pick(random, places)}`,
  (random) => `A ${pick(random, nouns)} for ${pick(random, givenNames)}`,
  (random) => `${pick(random, givenNames)} and the ${pick(random, nouns)}`,
  (random) => `${pick(random, nouns)}, ${pick(random, nouns)}`,
  (random) => `Return to ${pick(random, adjectives)} ${pick(random, places)}`,
  (random) => `${pick(random, nouns)} over ${pick(random, places)}`,
];

/** An invented title that is not in `taken` yet. Adds it to `taken`. */
export function freeTitle(taken: Set<string>, random: Random): string {
  for (;;) {
    const title = pick(random, patterns)(random);
    const id = slugOf(title);
    if (taken.has(id)) continue;
    taken.add(id);
    return title;
  }
}

/** The name of an invented person. */
export function personName(random: Random): string {
  return `${pick(random, givenNames)} ${pick(random, familyNames)}`;
}

/** The film id of a title: lower case, words joined by hyphens. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
