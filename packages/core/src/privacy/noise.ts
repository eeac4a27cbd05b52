/** Noise is never more than this many deviations. */
export const boundOfNoise = 3;

/**
 * Whole numbers with mean 0 and a standard deviation, each as likely as the normal distribution has it, and none beyond three deviations: the
 * perturbation table of Thompson, Broadfoot and Elazar 2013 and of Giessing and Tent 2019. A draw picks one.
 */
export function noiseOf(deviation: number): (drawn: number) => number {
  if (last.deviation !== deviation) last = { deviation, pick: tableOf(deviation) };
  return last.pick;
}

/** The last table made: an installation has one deviation, and a policy is asked for at every question. */
let last = { deviation: 0, pick: (_: number) => 0 };

function tableOf(deviation: number): (drawn: number) => number {
  const most = Math.floor(boundOfNoise * deviation);
  const values = Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
  const cumulated: number[] = [];
  let sum = 0;
  for (const weight of weightsOf(values, deviation)) {
    sum += weight;
    cumulated.push(sum);
  }
  return (drawn) => values[placeOf(cumulated, drawn * sum)] ?? 0;
}

/** The weights of a bell that is wider than the deviation by what is cut off. */
function weightsOf(values: readonly number[], deviation: number): readonly number[] {
  let [narrow, wide] = [deviation / 2, deviation * 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (narrow + wide) / 2;
    if (deviationOf(values, bell(values, middle)) < deviation) narrow = middle;
    else wide = middle;
  }
  return bell(values, wide);
}

function bell(values: readonly number[], width: number): readonly number[] {
  return values.map((value) => Math.exp(-(value * value) / (2 * width * width)));
}

function deviationOf(values: readonly number[], weights: readonly number[]): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Math.sqrt(values.reduce((sum, value, i) => sum + value * value * (weights[i] ?? 0), 0) / whole);
}

/** The first place whose sum is above a number. */
function placeOf(cumulated: readonly number[], number: number): number {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
