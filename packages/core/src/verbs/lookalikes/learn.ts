import type { Condition, ScoredFeature } from '@marquee/dsl';
import { neverRising, scoreAtShare, weightOf } from '../../insights/index.ts';
import { type Figure, partOf, shownValue } from '../../privacy/index.ts';
import type { LookalikeDecile, LookalikeFeature } from '../../records/index.ts';
import type { Scene } from '../../verb/index.ts';
import type { Candidate } from './features.ts';
import { type AudienceAsked, figuresOf } from './figures-of.ts';
import { tiers } from './schemas.ts';
import { heldOut, learntFrom } from './split.ts';

/** Fewer could not be told apart from everyone else. */
export const smallestAudience = 500;
const mostTop = 30;

const all = (...of: Condition[]): Condition => ({ kind: 'all', of });

/** The weights of what may be looked at, from the half that is learnt from. What too few have says nothing. */
export async function learnFeatures(scene: Scene, asked: AudienceAsked, among: readonly Candidate[]): Promise<readonly LookalikeFeature[]> {
  const audience = asked.question.definition.where;
  const conditions = among.flatMap(({ where }) => [all(learntFrom, where), all(learntFrom, audience, where)]);
  const [everyone, inside, ...figures] = await figuresOf(scene, asked, [learntFrom, all(learntFrom, audience), ...conditions]);
  const counts = { everyone: numberIn(everyone), audience: numberIn(inside) };
  return among.flatMap(({ where, exclusive }, at): LookalikeFeature[] => {
    const [everyoneWith, audienceWith] = [figures[2 * at], figures[2 * at + 1]];
    if (!everyoneWith?.shown || !audienceWith?.shown) return [];
    const weight = weightOf({ ...counts, everyoneWith: everyoneWith.value, audienceWith: audienceWith.value, exclusive });
    const percent = (part: number, whole: number) => Math.round((1_000 * part) / Math.max(1, whole)) / 10;
    return weight === 0
      ? []
      : [{ where, weight, share: percent(audienceWith.value, counts.audience), baseShare: percent(everyoneWith.value, counts.everyone) }];
  });
}

/** Whoever scores at least so much. The name and share are those of no model: what it means is its score. */
function scoring(features: readonly ScoredFeature[], atLeast: number): Condition {
  return { kind: 'lookalike', id: 'training', top: mostTop, scoring: { features, atLeast } };
}

/** The shares at which scores are looked for: finely where a slider goes, by tens below. */
const wanted = [1, 2, 3, 4, 5, 7, 10, 12, 15, 18, 20, 22, 25, 28, 30, 35, 40, 50, 60, 70, 80, 90];
const firstLook = 24;

/** By share in percent, from 1 to 90: the score from which on that share of the scope lies. Looked for twice: over the whole range, then near what is wanted. */
export async function boundsOf(scene: Scene, asked: AudienceAsked, learnt: readonly ScoredFeature[], inScope: Figure) {
  const features = learnt.map(({ where, weight }) => ({ where, weight }));
  const [least, most] = [
    features.reduce((sum, { weight }) => sum + Math.min(0, weight), 0),
    features.reduce((sum, { weight }) => sum + Math.max(0, weight), 0),
  ];
  const sharesAt = async (scores: readonly number[]) => {
    const figures = await figuresOf(
      scene,
      asked,
      scores.map((score) => scoring(features, score)),
    );
    return scores.map((score, at) => ({ score, share: (100 * (shownValue(figures[at] as Figure) ?? 0)) / Math.max(1, numberIn(inScope)) }));
  };
  const evenly = Array.from({ length: firstLook }, (_, at) => Math.round(least + ((at + 1) * (most - least)) / (firstLook + 1)));
  const coarse = await sharesAt([...new Set(evenly)]);
  const ends = [{ score: least, share: 100 }, ...coarse, { score: most + 1, share: 0 }];
  const near = [...new Set(wanted.map((share) => scoreAtShare(falling(ends), share)))];
  const points = falling([...ends, ...(await sharesAt(near))].sort((a, b) => a.score - b.score));
  return { features, boundAt: (share: number) => scoreAtShare(points, share) };
}

/** By score, rising: a share is never more than that of a lower score, whatever the noise of figures. */
function falling(points: readonly { readonly score: number; readonly share: number }[]) {
  let least = Number.POSITIVE_INFINITY;
  return points.map(({ score, share }) => {
    least = Math.min(least, share);
    return { score, share: least };
  });
}

type Bounds = Awaited<ReturnType<typeof boundsOf>>;

/** Each top share from 1 to 30 percent: its bound, its moviegoers, and those of them that are in the audience already. */
export async function topsOf(scene: Scene, asked: AudienceAsked, { features, boundAt }: Bounds, already: Condition) {
  const bounds = Array.from({ length: mostTop }, (_, at) => boundAt(at + 1));
  const conditions = bounds.flatMap((bound) => [scoring(features, bound), all(scoring(features, bound), already)]);
  const figures = await figuresOf(scene, asked, conditions);
  return bounds.map((atLeast, at) => ({ atLeast, moviegoers: figures[2 * at] as Figure, already: figures[2 * at + 1] as Figure }));
}

/** Each tier with its own moviegoers: the top shares up to its end without those up to its beginning. */
export async function tiersOf(scene: Scene, asked: AudienceAsked, { features, boundAt }: Bounds) {
  const conditions = tiers.map(({ from, to }): Condition => {
    const upTo = scoring(features, boundAt(to));
    return from === 0 ? upTo : all(upTo, { kind: 'not', of: scoring(features, boundAt(from)) });
  });
  const figures = await figuresOf(scene, asked, conditions);
  return tiers.map(({ from, to }, at) => ({ from, to, moviegoers: figures[at] as Figure }));
}

/** Each tenth of the scope by score: what part of it is in the audience, of those learnt from (never rising) and of those held out. */
export async function decilesOf(scene: Scene, asked: AudienceAsked, { features, boundAt }: Bounds): Promise<readonly LookalikeDecile[]> {
  const audience = asked.question.definition.where;
  const tenths = Array.from({ length: 10 }, (_, at): Condition[] => [
    ...(at === 9 ? [] : [scoring(features, boundAt(10 * (at + 1)))]),
    ...(at === 0 ? [] : [{ kind: 'not', of: scoring(features, boundAt(10 * at)) } as const]),
  ]);
  const conditions = tenths.flatMap((tenth) => [
    ...[all(learntFrom, ...tenth), all(learntFrom, audience, ...tenth)],
    ...[all(heldOut, ...tenth), all(heldOut, audience, ...tenth)],
  ]);
  const figures = await figuresOf(scene, asked, conditions);
  const at = (tenth: number, which: number) => figures[4 * tenth + which] as Figure;
  const rates = neverRising(tenths.map((_, tenth) => ({ whole: numberIn(at(tenth, 0)), part: numberIn(at(tenth, 1)) })));
  return tenths.map((_, tenth) => ({
    moviegoers: at(tenth, 2),
    inAudience: at(tenth, 3),
    expected: at(tenth, 1).shown ? Math.round(1_000 * (rates[tenth] ?? 0)) / 10 : null,
    found: roundedPart(at(tenth, 3), at(tenth, 2)),
  }));
}

function roundedPart(part: Figure, whole: Figure): number | null {
  const percent = partOf(part, whole);
  return percent === null ? null : Math.round(10 * percent) / 10;
}

function numberIn(figure: Figure | undefined): number {
  return figure ? (shownValue(figure) ?? 0) : 0;
}
