import { roundTo } from './arithmetic.ts';

/** How many of some base saw one film, another, and both. */
export interface SharedCounts {
  readonly base: number;
  readonly one: number;
  readonly other: number;
  readonly both: number;
}

/** How many times as many saw both as chance would have it: base × both ÷ (one × other), as in market basket analysis (Brin, Motwani, Ullman and Tsur 1997). Null where nobody saw one of them. */
export function liftOf({ base, one, other, both }: SharedCounts): number | null {
  return one > 0 && other > 0 ? roundTo((base * both) / (one * other), 2) : null;
}

/** What part of those who saw either saw both, in percent (Jaccard 1912). Null where nobody saw either. */
export function jaccardOf({ one, other, both }: Omit<SharedCounts, 'base'>): number | null {
  const either = one + other - both;
  return either > 0 ? roundTo(Math.min(100, (100 * both) / either), 1) : null;
}
