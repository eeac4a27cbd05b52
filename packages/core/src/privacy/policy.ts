import type { Actor } from '../access/index.ts';
import type { Noise } from '../ports/index.ts';
import type { Figure } from './figure.ts';
import { boundOfNoise, noiseOf } from './noise.ts';

/** How much an actor may see: the smallest count shown, what counts are rounded to, and the standard deviation of their noise. */
export interface PrivacyPolicy {
  readonly smallest: number;
  readonly roundedTo: number;
  readonly deviation: number;
  /** The noise of a figure about the people of a key, in moviegoers. */
  readonly noise: (key: string, of: string) => number;
}

/** How many people are in a set, exactly, and the key of the set (definitions/sets.ts): what its noise is drawn by. */
export interface Tally {
  readonly count: number;
  readonly key: string;
}

const withoutNoise = { deviation: 0, noise: () => 0 };
const own: PrivacyPolicy = { smallest: 10, roundedTo: 1, ...withoutNoise };
const exact: PrivacyPolicy = { smallest: 0, roundedTo: 1, ...withoutNoise };

/** The policy of docs/privacy.md: from 50 (`FIGURES_FROM`), noise and rounding for distributors and studios; from 10 for exhibitors and administrators; exact for the operator. */
export function policyOf(actor: Actor, noise: Noise): PrivacyPolicy {
  if (actor.kind === 'operator') return exact;
  return isOfMarket(actor) ? policyOfMarket(noise) : own;
}

/** The policy of distributors and studios, who see other organisations' moviegoers. */
export function policyOfMarket({ draw, deviation, smallest }: Noise): PrivacyPolicy {
  const pick = noiseOf(deviation);
  return { smallest, roundedTo: 10, deviation, noise: (key, of) => pick(draw(key, of)) };
}

/** Somebody of a distributor or a studio, who sees other organisations' moviegoers. */
export function isOfMarket(actor: Actor): boolean {
  return actor.kind === 'person' && (actor.organisation.kind === 'distributor' || actor.organisation.kind === 'studio');
}

/** What the reader is told of it. */
export function saidOf({ smallest, roundedTo, deviation }: PrivacyPolicy): Pick<PrivacyPolicy, 'smallest' | 'roundedTo' | 'deviation'> {
  return { smallest, roundedTo, deviation };
}

/** More noise than a count can have. */
export function mostNoise({ deviation }: PrivacyPolicy): number {
  return Math.ceil(boundOfNoise * deviation);
}

/** A count with its noise, not yet rounded. What is below `smallest` is not shown. */
export function perturbed(policy: PrivacyPolicy, { count, key }: Tally): number {
  return count + policy.noise(key, 'people');
}

/** What people did, added up: visits, tickets, money. */
export interface Sum {
  readonly sum: number;
  /** The key of the people who did it. */
  readonly key: string;
  /** What is added up, so that several sums of the same people are independent. */
  readonly of: string;
  /** What one of them adds at most, but for one in two hundred: the noise is that of as many people who add so much each. */
  readonly most: number;
}

/** A sum with its noise, not yet rounded. */
export function perturbedSum(policy: PrivacyPolicy, { sum, key, of, most }: Sum): number {
  return sum + most * policy.noise(key, of);
}

/** The noise of a part of an audience, a channel or a cell, is twice as much: there are many of them for one audience, and each says a little of the same people. */
export const noiseOfParts = 2;

/** The figure of a set of people, of its own count alone: whatever else is shown beside it, hidden or not, says nothing about it. */
export function figureOf(policy: PrivacyPolicy, tally: Tally): Figure {
  const value = perturbed(policy, tally);
  return shownFigure(policy, value, value, 1);
}

/**
 * The figure of a part of an audience. Whether it is shown is decided as of any other, with less noise: fewer than five are never shown. Its noise is another
 * than that of the same people counted on their own: twice the same noise, less once, would leave none.
 */
export function partFigureOf(policy: PrivacyPolicy, tally: Tally): Figure {
  return shownFigure(policy, perturbed(policy, tally), tally.count + noiseOfParts * policy.noise(tally.key, 'part'), noiseOfParts);
}

/** A figure of something that people did, hidden where too few of them stand behind it. */
export function sumFigureOf(policy: PrivacyPolicy, sum: Sum, people: Tally): Figure {
  return shownFigure(policy, perturbed(policy, people), perturbedSum(policy, sum), sum.most);
}

function shownFigure(policy: PrivacyPolicy, people: number, value: number, most: number): Figure {
  if (people < policy.smallest) return { shown: false, below: policy.smallest };
  // `smallest` is a multiple of `roundedTo`, so that nothing that is shown rounds below it.
  const shown = Math.max(policy.smallest, roundedTo(policy.roundedTo, value));
  return policy.deviation * most * 10 > value ? { shown: true, value: shown, rough: true } : { shown: true, value: shown };
}

/** To the nearest multiple; what lies in the middle goes to the even one, so that figures are not too large on average. */
function roundedTo(step: number, value: number): number {
  const [steps, nearest] = [value / step, Math.round(value / step)];
  return (nearest - steps === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest) * step;
}

/** The value of a figure that is shown; null of a hidden one. */
export function shownValue(figure: Figure): number | null {
  return figure.shown ? figure.value : null;
}

/** What part a published figure is of another, in percent; null where either is hidden. Figures need not add up, and no part is more than the whole. */
export function partOf(part: Figure, whole: Figure): number | null {
  return part.shown && whole.shown && whole.value > 0 ? Math.min(100, (100 * part.value) / whole.value) : null;
}
