/** How many of an audience, and of everyone, a feature holds for; all four are figures. */
export interface FeatureCounts {
  readonly audience: number;
  readonly audienceWith: number;
  readonly everyone: number;
  readonly everyoneWith: number;
  /** That it is one of several of which exactly one holds for each moviegoer. */
  readonly exclusive: boolean;
}

/** Weights are thousandths of the natural logarithm of odds, so that sums are whole numbers. */
const steps = 1_000;
/** As if so many of the audience more were like everyone: what few say counts less. */
const prior = 25;
/** No single feature says more than odds of 20 to 1. */
const mostWeight = Math.round(steps * Math.log(20));

/**
 * What a feature adds to a score, by naive Bayes: the logarithm of how many times as likely it is in the audience as among all others; less that of its absence
 * where it may be absent (Maron 1961, "Automatic indexing"; Bernoulli features). 0 where there is nobody to compare with.
 */
export function weightOf({ audience, audienceWith, everyone, everyoneWith, exclusive }: FeatureCounts): number {
  if (audience <= 0 || everyone <= audience) return 0;
  const overall = clamped(everyoneWith / everyone);
  const inside = clamped((audienceWith + prior * overall) / (audience + prior));
  const outside = clamped(Math.max(0, everyoneWith - audienceWith + prior * overall) / (everyone - audience + prior));
  const odds = (share: number) => Math.log(exclusive ? share : share / (1 - share));
  return Math.max(-mostWeight, Math.min(mostWeight, Math.round(steps * (odds(inside) - odds(outside)))));
}

function clamped(share: number): number {
  return Math.max(0.001, Math.min(0.999, share));
}

/** Rates that never rise from one to the next: neighbours that do are pooled by their sizes (isotonic regression; Ayer, Brunk, Ewing, Reid and Silverman 1955). */
export function neverRising(groups: readonly { readonly part: number; readonly whole: number }[]): readonly number[] {
  const pooled: { part: number; whole: number; many: number }[] = [];
  for (const { part, whole } of groups) {
    let last = { part, whole, many: 1 };
    for (let before = pooled.at(-1); before && before.part * last.whole < last.part * before.whole; before = pooled.at(-1)) {
      last = { part: before.part + last.part, whole: before.whole + last.whole, many: before.many + last.many };
      pooled.pop();
    }
    pooled.push(last);
  }
  return pooled.flatMap(({ part, whole, many }) => Array.from({ length: many }, () => (whole === 0 ? 0 : part / whole)));
}

/** A score at which a share of everyone, in percent, is reached, between points whose shares are known; points by score, rising. */
export function scoreAtShare(points: readonly { readonly score: number; readonly share: number }[], share: number): number {
  const after = points.findIndex((point) => point.share <= share);
  const [high, low] = [points[after], points[after - 1]];
  if (!high) return points.at(-1)?.score ?? 0;
  if (!low || low.share === high.share) return high.score;
  return Math.round(low.score + ((low.share - share) / (low.share - high.share)) * (high.score - low.score));
}
