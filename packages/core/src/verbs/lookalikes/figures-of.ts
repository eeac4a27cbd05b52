import type { Condition } from '@marquee/dsl';
import type { Sets } from '../../definitions/index.ts';
import { type Figure, figureOf, type PrivacyPolicy } from '../../privacy/index.ts';
import type { AudienceQuestion } from '../../questions/index.ts';
import type { Scene } from '../../verb/index.ts';

/** An audience that is asked for, with what names its figures. */
export interface AudienceAsked {
  readonly policy: PrivacyPolicy;
  readonly sets: Sets;
  readonly question: AudienceQuestion;
}

/** So many are asked for at a time: there are others who ask. */
const atOnce = 4;

/** The figure of everyone in scope whom each condition holds for. */
export async function figuresOf(
  { ports, signal }: Scene,
  { policy, sets, question }: AudienceAsked,
  conditions: readonly Condition[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (let from = 0; from < conditions.length; from += atOnce) {
    const some = conditions.slice(from, from + atOnce);
    const counted = some.map((where) => ports.audience.count({ ...question, definition: { version: 1, where } }, signal));
    const counts = await Promise.all(counted);
    for (const [at, where] of some.entries()) figures.push(figureOf(policy, sets.tally(sets.of(where), counts[at] ?? 0)));
  }
  return figures;
}
