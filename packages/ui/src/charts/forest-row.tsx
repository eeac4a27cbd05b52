export interface ForestInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
interface Props {
  readonly interval: ForestInterval;
  /** The ends of the scale, shared by all rows. */
  readonly scale: readonly [low: number, high: number];
  /** Smaller effects than this, to either side of none, could not be told; left out where that is not known. */
  readonly band?: number | null;
  /** The row of all together. */
  readonly isTotal?: boolean;
  /** Read aloud, such as "+5.4%, interval +2.6% to +8.2%". */
  readonly label: string;
}

const height = 34;
const middle = height / 2;

/** An effect and its interval on a line that rows share, over the band of what could not be told. */
export function ForestRow({ interval: { value, low, high }, scale: [from, to], band, isTotal = false, label }: Props) {
  const at = (effect: number) => `${(100 * (Math.min(to, Math.max(from, effect)) - from)) / (to - from)}%`;
  const width = isTotal ? 2.5 : 1.5;
  return (
    <svg width="100%" height={height} role="img" aria-label={label} className="graphic block overflow-visible">
      {band != null && (
        <rect
          x={at(-band)}
          width={`${(100 * (Math.min(to, band) - Math.max(from, -band))) / (to - from)}%`}
          y={0}
          height={height}
          className="fill-cg-soft"
          opacity={0.7}
        />
      )}
      <line x1={at(0)} x2={at(0)} y1={0} y2={height} className="stroke-line-control" />
      <line x1={at(low)} x2={at(high)} y1={middle} y2={middle} className="stroke-c1" strokeWidth={width} />
      {[low, high].map((end) => (
        <line key={end} x1={at(end)} x2={at(end)} y1={middle - 4} y2={middle + 4} className="stroke-c1" strokeWidth={width} />
      ))}
      {isTotal ? (
        <svg x={at(value)} y={middle} overflow="visible" aria-hidden="true">
          <path d="M0-7 7 0 0 7-7 0z" className="fill-c1 stroke-surface" strokeWidth={1.5} />
        </svg>
      ) : (
        <circle cx={at(value)} cy={middle} r={4.5} className="fill-c1 stroke-surface" strokeWidth={1.5} />
      )}
    </svg>
  );
}

/** The numbers below which the rows of a forest stand. */
export function ForestScale({
  scale: [from, to],
  ticks,
  format,
}: {
  readonly scale: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly format: (tick: number) => string;
}) {
  return (
    <svg width="100%" height={16} aria-hidden="true" className="block overflow-visible">
      {ticks.map((tick) => (
        <text key={tick} x={`${(100 * (tick - from)) / (to - from)}%`} y={12} textAnchor="middle" className="fill-ink-3 text-micro">
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}
