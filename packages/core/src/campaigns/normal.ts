/**
 * The standard normal distribution up to a number, to about 1e-15: by the continued fraction of the tail and the series near 0 (Abramowitz and Stegun 1964,
 * 26.2.10 and 26.2.14).
 */
export function normalUpTo(z: number): number {
  if (z < 0) return 1 - normalUpTo(-z);
  if (z > 40) return 1;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let [term, sum] = [z, z];
    for (let k = 1; term > 1e-17 * sum; k += 1) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = z;
  for (let k = 60; k > 0; k -= 1) fraction = z + k / fraction;
  return 1 - density / fraction;
}

/** The number that a part of the standard normal distribution lies below; `part` between 0 and 1. */
export function normalQuantile(part: number): number {
  let [low, high] = [-40, 40];
  for (let step = 0; step < 200 && high - low > 1e-14; step += 1) {
    const middle = (low + high) / 2;
    if (normalUpTo(middle) < part) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
