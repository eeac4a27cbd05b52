import { type Definition, matcher } from '@marquee/dsl';
import type { AudienceQuestion } from './audience-question.ts';
import { inScope, type Recorded } from './recorded.ts';

/** Several audiences of one day, whose references one resolver knows. */
export interface OverlapQuestion extends Pick<AudienceQuestion, 'scope' | 'asOf' | 'resolve'> {
  readonly definitions: readonly Definition[];
}

/**
 * How many moviegoers are in exactly which of the audiences: at place `m` those who are in every audience whose bit of `m` is set (the first is 1, the second 2, the third 4), and in
 * no other. Place 0 has whoever in scope is in none. 2 ^ audiences numbers, which add up to everyone in scope.
 */
export function overlap(recorded: Recorded, { scope, asOf, resolve, definitions }: OverlapQuestion): readonly number[] {
  const matches = definitions.map((definition) => matcher(definition, { asOf, resolve }));
  const counts = Array.from({ length: 2 ** definitions.length }, () => 0);
  for (const one of inScope(recorded, scope)) {
    const place = matches.reduce((sum, matched, at) => sum + (matched(one) ? 2 ** at : 0), 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
