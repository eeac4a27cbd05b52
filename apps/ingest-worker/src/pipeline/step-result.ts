import type { DeadLetterReason } from '@marquee/core';

/** What a step makes of its input; the runner turns it into an effect. Nothing is thrown and nothing vanishes. */
export type StepResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** Refused: kept with its bytes until it is replayed. */
  | DeadLettered;

export interface DeadLettered {
  readonly kind: 'deadLetter';
  readonly reason: DeadLetterReason;
  readonly detail: string;
}

export type Step<In, Out> = (input: In) => StepResult<Out>;

export function ok<T>(value: T): StepResult<T> {
  return { kind: 'ok', value };
}

/** More of a sentence than that nobody reads; the values in it may be of any length. */
const longestDetail = 500;

export function deadLetter(reason: DeadLetterReason, detail: string): DeadLettered {
  const short = detail.length > longestDetail ? `${detail.slice(0, longestDetail).replace(/[\ud800-\udbff]$/, '')} …` : detail;
  return { kind: 'deadLetter', reason, detail: short };
}
