/** Keeps the share of hits at a target by refusing what would move it away. Its state is two counters. */
export interface ShareSteering {
  readonly accepts: (hit: boolean) => boolean;
  readonly take: (hit: boolean) => void;
  /** Whether more hits are needed to reach the target. */
  readonly short: () => boolean;
}

/** `target` is from 0 to 1. `slack` is how many hits the count may be off at any moment. */
export function steerShare(target: number, slack = 1): ShareSteering {
  let hits = 0;
  let all = 0;
  return {
    accepts: (hit) => (hit ? hits + 1 <= target * (all + 1) + slack : hits >= target * (all + 1) - slack),
    take: (hit) => {
      all += 1;
      if (hit) hits += 1;
    },
    short: () => hits < target * all,
  };
}

/** Keeps a mean at a target. `slack` is in the unit of the summed values. */
export function steerMean(
  target: number,
  slack: number,
): { readonly accepts: (value: number) => boolean; readonly take: (value: number) => void } {
  let off = 0;
  return {
    accepts: (value) => {
      const next = off + value - target;
      return Math.abs(next) <= slack || Math.abs(next) <= Math.abs(off);
    },
    take: (value) => {
      off += value - target;
    },
  };
}

/** Keeps the shares of several categories (the targets sum to 1) by refusing those above their share. At least one is always accepted. */
export interface CategorySteering {
  readonly accepts: (category: number) => boolean;
  readonly take: (category: number) => void;
  /** The category that is furthest below its share. */
  readonly scarcest: () => number;
}

export function steerCategories(targets: readonly number[], slack = 1): CategorySteering {
  const counts = targets.map(() => 0);
  let all = 0;
  const room = (category: number) => (targets[category] ?? 0) * (all + 1) - (counts[category] ?? 0);
  return {
    accepts: (category) => room(category) + slack >= 1,
    take: (category) => {
      counts[category] = (counts[category] ?? 0) + 1;
      all += 1;
    },
    scarcest: () => targets.reduce((best, _, category) => (room(category) > room(best) ? category : best), 0),
  };
}
