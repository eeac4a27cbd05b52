import type { Draw } from '../ports/index.ts';
import type { CampaignGroup } from '../records/index.ts';

/** In which group somebody falls: those whose number is below the share are held out, whatever else is in the audience. */
export function groupOf(draw: Draw, salt: string, moviegoer: string, controlShare: number): CampaignGroup {
  return draw(salt, moviegoer) < controlShare ? 'control' : 'target';
}

/** Which of several variants somebody gets, by their weights; from a draw of its own, so that groups and variants have nothing to do with each other. */
export function variantOf(draw: Draw, salt: string, moviegoer: string, weights: readonly number[]): number {
  if (weights.length < 2) return 0;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = draw(`${salt}/variant`, moviegoer) * all;
  for (const [variant, weight] of weights.entries()) {
    if (left < weight) return variant;
    left -= weight;
  }
  return Math.max(0, weights.length - 1);
}
