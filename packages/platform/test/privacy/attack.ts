import { ServiceError } from '@marquee/core';
import type { Analyst, Counting } from './market.ts';
import type { Target } from './population.ts';

/**
 * How an analyst finds out what is so of somebody, from published answers alone. Adds up what speaks for it (positive) or against it; is stopped where the
 * product says that the day's budget is used up.
 */
export type Attack<A extends Counting = Analyst> = (analyst: A, target: Target, says: (evidence: number) => void) => Promise<void>;

export interface Outcome {
  /** Right guesses, out of as many as there were targets. */
  readonly right: number;
  readonly of: number;
  /** On average, for one target. */
  readonly requests: number;
}

/** Lets an analyst of an organisation of its own, with a day's budget, guess about each target. Without any evidence the guess is no. */
export async function outcomeOf<A extends Counting>(analystFor: () => A, targets: readonly Target[], attack: Attack<A>): Promise<Outcome> {
  let [right, requests] = [0, 0];
  for (const target of targets) {
    const analyst = analystFor();
    let evidence = 0;
    await attack(analyst, target, (more) => {
      evidence += more;
    }).catch((error: unknown) => {
      if (!(error instanceof ServiceError && error.code === 'too_many')) throw error;
    });
    if (evidence > 0 === target.has) right += 1;
    requests += analyst.requests;
  }
  return { right, of: targets.length, requests: requests / targets.length };
}
