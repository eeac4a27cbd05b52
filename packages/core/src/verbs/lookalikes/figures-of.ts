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

/** So many conditions are counted in one question: each in one pass with the others. */
const atOnce = 12;

/** The figure of everyone in scope whom each condition holds for. */
export async function figuresOf(
  { ports, signal }: Scene,
  { policy, sets, question }: AudienceAsked,
  conditions: readonly Condition[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (let from = 0; from < conditions.length; from += atOnce) {
    const of = conditions.slice(from, from + atOnce);
    const asked = { ...question, definition: { version: 1, where: { kind: 'any', of } } } as const;
    const { nodes } = await ports.audience.preview(asked, signal);
    for (const [at, condition] of of.entries())
      figures.push(figureOf(policy, sets.tally(sets.of(condition), nodes.get(`/where/of/${at}`)?.own ?? 0)));
  }
  return figures;
}
