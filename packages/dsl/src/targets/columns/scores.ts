import type { ScoredFeature } from '../../definition.ts';
import type { ColumnsCompiling } from './compiling.ts';

/** Adds the weights of the features that hold, for each moviegoer from one row to before another. */
export function addUp(features: readonly ScoredFeature[], { condition }: Pick<ColumnsCompiling, 'condition'>) {
  const picks = features.map(({ where, weight }) => ({ pick: condition(where), weight }));
  return (from: number, to: number): Int32Array => {
    const scores = new Int32Array(to - from);
    for (const { pick, weight } of picks) {
      const { words } = pick(from, to);
      for (let at = 0; at < words.length; at += 1) {
        for (let left = words[at] as number; left !== 0; left &= left - 1) {
          const row = at * 32 + 31 - Math.clz32(left & -left);
          scores[row] = (scores[row] as number) + weight;
        }
      }
    }
    return scores;
  };
}
