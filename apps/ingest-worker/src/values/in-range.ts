import { isHeld, mayName, yearsAhead } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { type DeadLettered, deadLetter } from '../pipeline/step-result.ts';

const dayMs = 86_400_000;

/** The UTC day of an instant. */
export function dayOf(instant: number): Day {
  return Math.floor(instant / dayMs);
}

/** A dead letter for an `updated_at`, or a day without one, that no store holds; null when it is held. */
export function notHeld(name: string, text: string, day: Day): DeadLettered | null {
  return isHeld(day) ? null : deadLetter('out_of_range', `${name} ${text} lies before 1900 or after 2199.`);
}

/** A dead letter for a day too far from its row's `updated_at`; null when it may be named. */
export function outOfRange(name: string, text: string, day: Day, updated: Day): DeadLettered | null {
  if (mayName(day, updated)) return null;
  const where = day > updated ? `more than ${yearsAhead} years after updated_at` : 'before 1900';
  return deadLetter('out_of_range', `${name} ${text} lies ${where}.`);
}
