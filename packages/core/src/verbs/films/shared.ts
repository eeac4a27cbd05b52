import type { Condition } from '@marquee/dsl';
import { jaccardOf, liftOf } from '../../insights/index.ts';
import { type Figure, figureOf, type PrivacyPolicy, shownValue } from '../../privacy/index.ts';
import type { Scene } from '../../verb/index.ts';
import { noiseIn } from '../audiences/index.ts';
import type { FilmAsked } from './film-asked.ts';

/** So many conditions are counted in one question: each in one pass with the others. */
const atOnce = 12;

/** The figure of everyone in scope whom each condition holds for. */
export async function figuresOfScope(
  { ports, signal }: Scene,
  { policy, sets, question }: Pick<FilmAsked, 'policy' | 'sets' | 'question'>,
  conditions: readonly Condition[],
) {
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

/** A lift of which noise may be a quarter is not told; rough from a tenth. */
const mostNoise = 0.25;

/** What published figures (everybody, who saw the one, the other, both) say of two films together, where their noise leaves it. `noise`: what part of the lift it may be. */
export function sharedTold(policy: PrivacyPolicy, figures: readonly [Figure, Figure, Figure, Figure]) {
  const [base = 0, one = 0, other = 0, both = 0] = figures.map((figure) => shownValue(figure) ?? 0);
  const noise = Math.hypot(...figures.map((figure) => noiseIn(policy, figure, 1)));
  const isTold = figures.every(({ shown }) => shown) && noise <= mostNoise;
  return { noise, lift: isTold ? liftOf({ base, one, other, both }) : null, jaccard: isTold ? jaccardOf({ one, other, both }) : null };
}
