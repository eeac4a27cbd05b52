import type { Random } from './sfc32.ts';

/** Draws one of thousands of weighted entries in constant time (Walker's alias method, Vose's construction). */
export interface AliasTable {
  readonly chance: Float32Array;
  readonly other: Uint32Array;
  readonly size: number;
}

/** Weights must not be negative, and at least one must be above 0. */
export function aliasTable(weights: Float64Array): AliasTable {
  const size = weights.length;
  let total = 0;
  for (const weight of weights) total += weight;
  if (!(total > 0)) throw new RangeError('An alias table needs a weight above 0.');
  const scaled = weights.map((weight) => (weight * size) / total);
  const [chance, other] = [new Float32Array(size), new Uint32Array(size)];
  const [small, large]: [number[], number[]] = [[], []];
  scaled.forEach((weight, i) => {
    (weight < 1 ? small : large).push(i);
  });
  for (let low = small.pop(); low !== undefined; low = small.pop()) {
    const high = large.pop();
    if (high === undefined) {
      chance[low] = 1;
      continue;
    }
    const weight = scaled[low] ?? 0;
    chance[low] = weight;
    other[low] = high;
    const rest = (scaled[high] ?? 0) + weight - 1;
    scaled[high] = rest;
    (rest < 1 ? small : large).push(high);
  }
  for (const high of large) chance[high] = 1;
  return { chance, other, size };
}

export function drawFrom(table: AliasTable, random: Random): number {
  const at = random() * table.size;
  const i = Math.floor(at);
  return at - i < (table.chance[i] ?? 1) ? i : (table.other[i] ?? i);
}
