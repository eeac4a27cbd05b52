/** So many visits at once that what is worked out on the way stays near the processor. */
const visitsAtOnce = 1 << 15;

/** After which moviegoer a block ends that begins with `row`: one at least, and more while their visits are not too many. */
export function endOfBlock(visitsFrom: Uint32Array, row: number, to: number): number {
  const most = (visitsFrom[row] as number) + visitsAtOnce;
  let [low, high] = [row + 1, to];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((visitsFrom[middle] as number) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
