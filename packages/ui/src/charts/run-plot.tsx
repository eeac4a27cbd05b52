import { cn } from '../lib/cn.ts';
import { type Tick, YGrid } from './y-grid.tsx';

export interface RunLine {
  readonly key: string;
  readonly label: string;
  /** As it is written at the line's end, such as "55.3%". */
  readonly last: string;
  /** In percent, in order; null where it may not be shown, which leaves a gap. */
  readonly values: readonly (number | null)[];
  /** What it is compared with: a dotted line across. */
  readonly base?: { readonly value: number; readonly text: string };
}
interface PlaceTick extends Tick {
  /** Below the text. */
  readonly below?: string;
}
interface Props {
  /** Read aloud in place of the picture. */
  readonly label: string;
  /** At most four, each with a hue, a dash and a marker of its own. */
  readonly lines: readonly RunLine[];
  readonly places: number;
  /** The ends of the y axis. */
  readonly scale: readonly [low: number, high: number];
  readonly xTicks: readonly PlaceTick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel: string;
  /** Parts of the x axis that are shaded, such as weekends: places, both included. */
  readonly bands?: readonly { readonly from: number; readonly to: number }[];
  /** Places of the first line that are pointed out, with what they say. */
  readonly marks?: readonly { readonly at: number; readonly text: string }[];
  /** Places that are named at the top, such as Tuesdays. */
  readonly names?: readonly { readonly at: number; readonly text: string }[];
  readonly height?: number;
}

const hues = [
  { stroke: 'stroke-c1', fill: 'fill-c1', ink: 'fill-accent-ink', dash: undefined },
  { stroke: 'stroke-c2', fill: 'fill-c2', ink: 'fill-ink', dash: '7 3' },
  { stroke: 'stroke-c3', fill: 'fill-c3', ink: 'fill-ink', dash: '2 3' },
  { stroke: 'stroke-c4', fill: 'fill-c4', ink: 'fill-ink', dash: '9 3 2 3' },
] as const;
/** Where labels of marks stand, so that none covers another. */
const markStep = 16;

/** Lines over the places of a run: the x in percent and the y in pixels, so that text keeps its size. */
export function RunPlot({ label, lines, places, scale, xTicks, yTicks, xLabel, bands = [], marks = [], names = [], height = 220 }: Props) {
  const [low, high] = scale;
  const top = (marks.length + 1) * markStep;
  const y = (value: number) => top + ((height - top) * (high - value)) / Math.max(Number.EPSILON, high - low);
  const x = (place: number) => xOf(place, places);
  const half = 50 / places;
  const ends = endPlaces(lines, y);
  return (
    <figure className="mt-2 mr-[132px] ml-10">
      <svg width="100%" height={height + 44} role="img" aria-label={label} className="graphic block overflow-visible">
        {bands.map(({ from, to }) => (
          <rect
            key={from}
            x={`${x(from) - half}%`}
            width={`${x(to) - x(from) + 2 * half}%`}
            y={top}
            height={height - top}
            className="fill-sunken"
          />
        ))}
        <YGrid ticks={yTicks} y={y} axis={low} />
        {xTicks.map(({ at, text, below }) => (
          <g key={at}>
            <text x={`${x(at)}%`} y={height + 16} textAnchor="middle" className="fill-ink-3 text-micro">
              {text}
            </text>
            {below !== undefined && (
              <text x={`${x(at)}%`} y={height + 31} textAnchor="middle" className="fill-ink-3 text-micro">
                {below}
              </text>
            )}
          </g>
        ))}
        <text x={-40} y={height + 16} className="fill-ink-3 text-micro">
          {xLabel}
        </text>
        {names.map(({ at, text }) => (
          <text key={at} x={`${x(at)}%`} y={top - 3} textAnchor="middle" className="fill-ink-3 text-micro">
            {text}
          </text>
        ))}
        {lines.map(
          ({ key, base }) =>
            base && (
              <g key={key}>
                <line x1="0" x2="100%" y1={y(base.value)} y2={y(base.value)} strokeDasharray="1 3" className="stroke-cg" />
                <text x="100%" dx={10} y={(ends.base.get(key) ?? y(base.value)) + 4} className="fill-ink-3 text-micro">
                  {base.text}
                </text>
              </g>
            ),
        )}
        {lines.map(({ key, values }, at) => (
          <svg
            key={key}
            width="100%"
            height={height}
            viewBox={`0 0 100 ${height}`}
            preserveAspectRatio="none"
            overflow="visible"
            aria-hidden="true"
          >
            <path
              d={pathOf(values, x, y)}
              fill="none"
              vectorEffect="non-scaling-stroke"
              strokeWidth={2}
              strokeDasharray={hues[at]?.dash}
              className={hues[at]?.stroke}
            />
          </svg>
        ))}
        {marks.map(({ at, text }, rank) => {
          const value = lines[0]?.values[at];
          if (value === null || value === undefined) return null;
          const place = (rank + 1) * markStep - 4;
          return (
            <g key={at}>
              <line x1={`${x(at)}%`} x2={`${x(at)}%`} y1={y(value)} y2={place + 2} className="stroke-line-control" />
              <circle cx={`${x(at)}%`} cy={y(value)} r={4.5} className="fill-c1 stroke-surface" strokeWidth={1.5} />
              <text x={`${x(at)}%`} dx={5} y={place} className="fill-ink font-semibold text-micro">
                {text}
              </text>
            </g>
          );
        })}
        {lines.map(({ key, label: name, last, values }, at) => {
          const [place, value] = lastOf(values);
          if (value === null) return null;
          return (
            <g key={key}>
              <Marker at={at} x={x(place)} y={y(value)} />
              <text x="100%" dx={10} y={(ends.line.get(key) ?? y(value)) + 4} className={cn('text-micro', hues[at]?.ink)}>
                {name} <tspan className="font-semibold">{last}</tspan>
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** A circle, a square, a diamond, a triangle: told apart without colour. */
function Marker({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }) {
  const className = cn('stroke-surface', hues[at]?.fill);
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      {at === 0 && <circle r={4} strokeWidth={1.5} className={className} />}
      {at === 1 && <rect x={-4} y={-4} width={8} height={8} strokeWidth={1.5} className={className} />}
      {at === 2 && <path d="M0-5.5 5.5 0 0 5.5-5.5 0z" strokeWidth={1.5} className={className} />}
      {at === 3 && <path d="M0-5 5 4.5H-5z" strokeWidth={1.5} className={className} />}
    </svg>
  );
}

/** Columns below lines, at the same places. */
export function RunColumns({
  label,
  values,
  last,
  height = 44,
}: {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** As it is written beside the last of them. */
  readonly last: string;
  readonly height?: number;
}) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const width = 100 / Math.max(1, values.length);
  return (
    <figure className="mr-[132px] ml-10">
      <svg width="100%" height={height} role="img" aria-label={label} className="graphic block overflow-visible">
        {values.map((value, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is what it is
            key={place}
            x={`${(place + 0.15) * width}%`}
            width={`${0.7 * width}%`}
            y={height - (height * (value ?? 0)) / most}
            height={(height * (value ?? 0)) / most}
            className="fill-cg"
          />
        ))}
        <line x1="0" x2="100%" y1={height} y2={height} className="stroke-line-control" />
        <text x="100%" dx={10} y={height} className="fill-ink-2 text-micro">
          {last}
        </text>
      </svg>
    </figure>
  );
}

/** Each place is the middle of its column. */
function xOf(place: number, places: number): number {
  return (100 * (place + 0.5)) / Math.max(1, places);
}

/** Where the labels at the ends of lines and bases stand, so that none covers another. */
function endPlaces(lines: readonly RunLine[], y: (value: number) => number) {
  const labels = lines.flatMap(({ key, values, base }) => {
    const [, value] = lastOf(values);
    return [
      ...(value === null ? [] : [{ key, of: 'line' as const, at: y(value) }]),
      ...(base ? [{ key, of: 'base' as const, at: y(base.value) }] : []),
    ];
  });
  labels.sort((a, b) => a.at - b.at);
  const placed = { line: new Map<string, number>(), base: new Map<string, number>() };
  let above = Number.NEGATIVE_INFINITY;
  for (const { key, of, at } of labels) {
    above = Math.max(at, above + 15);
    placed[of].set(key, above);
  }
  return placed;
}

function lastOf(values: readonly (number | null)[]): readonly [place: number, value: number | null] {
  const place = values.findLastIndex((value) => value !== null);
  return [Math.max(0, place), values[place] ?? null];
}

function pathOf(values: readonly (number | null)[], x: (place: number) => number, y: (value: number) => number): string {
  let path = '';
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const before = values[place - 1];
    path += `${before === null || before === undefined ? 'M' : 'L'}${x(place)} ${y(value)}`;
    // One between two gaps would be no line.
    if ((before === null || before === undefined) && (values[place + 1] ?? null) === null) path += 'h.01';
  }
  return path;
}
