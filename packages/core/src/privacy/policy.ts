import type { Actor } from '../access/index.ts';
import type { Figure } from './figure.ts';

/** How much an actor may see: the smallest count shown, and what counts are rounded to. */
export interface PrivacyPolicy {
  readonly smallest: number;
  readonly roundedTo: number;
}

const market: PrivacyPolicy = { smallest: 50, roundedTo: 10 };
const own: PrivacyPolicy = { smallest: 10, roundedTo: 1 };
const exact: PrivacyPolicy = { smallest: 0, roundedTo: 1 };

/** The policy of product.md "Privacy rules": 50 and rounding for distributors and studios, 10 for exhibitors and administrators, exact for the operator. */
export function policyOf(actor: Actor): PrivacyPolicy {
  if (actor.kind === 'operator') return exact;
  return actor.organisation.kind === 'distributor' || actor.organisation.kind === 'studio' ? market : own;
}

/** Rounds half up; a count of at least `smallest` never rounds below it, because `smallest` is a multiple of `roundedTo`. */
export function rounded(policy: PrivacyPolicy, count: number): number {
  return Math.round(count / policy.roundedTo) * policy.roundedTo;
}

/** One count on its own, hidden when it is small. Zero is a small number. */
export function figureOf(policy: PrivacyPolicy, count: number): Figure {
  return count < policy.smallest ? hidden(policy, 'small') : { shown: true, value: rounded(policy, count) };
}

export function hidden(policy: PrivacyPolicy, reason: 'small' | 'bySubtraction'): Figure {
  return { shown: false, below: policy.smallest, reason };
}
