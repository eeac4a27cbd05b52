interface Interval {
  readonly low: number;
  readonly high: number;
}

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** A scale that holds every interval and nothing, with three to six numbers on it; a very wide interval is cut at ten times. */
export function scaleOf(intervals: readonly Interval[]): {
  readonly scale: readonly [low: number, high: number];
  readonly ticks: readonly number[];
} {
  const low = Math.min(0, ...intervals.map((one) => one.low));
  const high = Math.min(10, Math.max(0.01, ...intervals.map((one) => one.high)));
  const step = steps.find((one) => (high - low) / one <= 6) ?? 5;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { scale: [first * step, last * step], ticks };
}
