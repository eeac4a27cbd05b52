import type { ForestInterval } from './forest-row.tsx';
import { type Tick, YGrid } from './y-grid.tsx';

interface Props {
  /** Read aloud in place of the picture. */
  readonly label: string;
  /** By place, from left to right, in the unit of the y axis; null where it may not be shown. */
  readonly intervals: readonly (ForestInterval | null)[];
  /** The ends of the y axis, with nothing between them or at one of them. */
  readonly scale: readonly [low: number, high: number];
  readonly yTicks: readonly Tick[];
  /** As it is written beside the last of them, such as "+0.35 points". */
  readonly last: string;
  readonly height?: number;
}

/** A value and its interval at each place, over a line at nothing. Places are those of a `LinePlot` above it. */
export function IntervalPlot({ label, intervals, scale: [bottom, top], yTicks, last, height = 90 }: Props) {
  const span = Math.max(Number.EPSILON, top - bottom);
  const y = (value: number) => (height * (top - Math.min(top, Math.max(bottom, value)))) / span;
  const x = (place: number) => `${(100 * (place + 1)) / Math.max(1, intervals.length)}%`;
  const end = intervals.findLastIndex((interval) => interval !== null);
  return (
    <figure className="mt-2 mr-[104px] ml-10">
      <svg width="100%" height={height + 8} role="img" aria-label={label} className="graphic block overflow-visible">
        <YGrid ticks={yTicks} y={y} />
        {intervals.map(
          (interval, place) =>
            interval && (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is what it is
              <g key={place}>
                <line x1={x(place)} x2={x(place)} y1={y(interval.low)} y2={y(interval.high)} className="stroke-c1" strokeWidth={1.5} />
                <circle cx={x(place)} cy={y(interval.value)} r={4} className="fill-c1 stroke-surface" strokeWidth={1.5} />
              </g>
            ),
        )}
        {end >= 0 && (
          <text x={x(end)} dx={10} y={y(intervals[end]?.value ?? 0) + 4} className="fill-ink font-semibold text-micro">
            {last}
          </text>
        )}
      </svg>
    </figure>
  );
}
