import type { DeadLetterReason } from '@marquee/core';

/** The result of a step. Steps do not throw, and every row ends as a value or a dead letter. */
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

/** A detail quotes values, which may be of any length; it is cut here. */
const longestDetail = 500;

export function deadLetter(reason: DeadLetterReason, detail: string): DeadLettered {
  const short = detail.length > longestDetail ? `${detail.slice(0, longestDetail).replace(/[\ud800-\udbff]$/, '')} …` : detail;
  return { kind: 'deadLetter', reason, detail: short };
}
