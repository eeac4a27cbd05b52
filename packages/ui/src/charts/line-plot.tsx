import { cn } from '../lib/cn.ts';
import { type Tick, YGrid } from './y-grid.tsx';

export interface PlotLine {
  readonly key: string;
  readonly label: string;
  /** As it is written at the line's end, such as "6.83%". */
  readonly last: string;
  /** The audience is the accent; what it is compared with is grey and dashed. */
  readonly tone: 'audience' | 'base';
  /** In order; null where it may not be shown, which leaves a gap. */
  readonly values: readonly (number | null)[];
}
interface Props {
  /** Read aloud in place of the picture. */
  readonly label: string;
  readonly lines: readonly PlotLine[];
  /** Where along the line, from 0 to the last value's place. */
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** A place on the first line that is pointed out, with what it says. */
  readonly mark?: { readonly at: number; readonly text: string };
  /** What the axis is of. */
  readonly xLabel: string;
  readonly height?: number;
}

/** Lines from nothing to now: the x in percent and the y in pixels, so that text keeps its size. */
export function LinePlot({ label, lines, xTicks, yTicks, xLabel, mark, height = 200 }: Props) {
  const top = Math.max(...yTicks.map(({ at }) => at), Number.EPSILON);
  const last = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const y = (value: number) => height - (height * value) / top;
  const x = (place: number) => (100 * place) / last;
  const places = endPlaces(lines, y);
  return (
    <figure className="mt-2 mr-[104px] ml-10">
      <svg width="100%" height={height + 36} role="img" aria-label={label} className="graphic block overflow-visible">
        <YGrid ticks={yTicks} y={y} />
        {xTicks.map(({ at, text }) => (
          <text key={at} x={`${x(at)}%`} y={height + 16} textAnchor="middle" className="fill-ink-3 text-micro">
            {text}
          </text>
        ))}
        <text x="0" y={height + 32} className="fill-ink-3 text-micro">
          {xLabel}
        </text>
        {lines.map(({ key, values, tone }) => (
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
              strokeDasharray={tone === 'base' ? '5 3' : undefined}
              className={tone === 'base' ? 'stroke-cg' : 'stroke-c1'}
            />
          </svg>
        ))}
        {mark && <Mark {...mark} x={x(mark.at)} y={y(valueAt(lines[0]?.values ?? [], mark.at))} />}
        {lines.map(({ key, label: name, last: written, tone, values }, at) => {
          const [end, value] = lastOf(values);
          if (value === null || name === '') return null;
          return (
            <g key={key}>
              <circle
                cx={`${x(end)}%`}
                cy={y(value)}
                r={4}
                className={cn('stroke-surface', tone === 'base' ? 'fill-cg' : 'fill-c1')}
                strokeWidth={1.5}
              />
              <text
                x={`${x(end)}%`}
                dx={10}
                y={(places[at] ?? y(value)) + 4}
                className={cn('text-micro', tone === 'base' ? 'fill-ink-2' : 'fill-accent-ink')}
              >
                {name} <tspan className="font-semibold">{written}</tspan>
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** Where the labels at the ends of lines stand, so that none covers another. */
function endPlaces(lines: readonly PlotLine[], y: (value: number) => number): readonly number[] {
  const places = lines.map(({ values }) => y(lastOf(values)[1] ?? 0));
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  for (const [rank, at] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) places[at] = Math.max(places[at] ?? 0, (places[above] ?? 0) + 15);
  }
  return places;
}

function lastOf(values: readonly (number | null)[]): readonly [place: number, value: number | null] {
  for (let place = values.length - 1; place >= 0; place -= 1) {
    const value = values[place];
    // The origin alone says nothing.
    if (value !== null && value !== undefined && (place > 0 || values.length === 1)) return [place, value];
  }
  return [0, null];
}

function pathOf(values: readonly (number | null)[], x: (place: number) => number, y: (value: number) => number): string {
  let path = '';
  let pen = 'M';
  for (const [place, value] of values.entries()) {
    if (value === null) pen = 'M';
    else {
      path += `${pen}${x(place)} ${y(value)}`;
      pen = 'L';
    }
  }
  return path;
}

function Mark({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  const top = Math.max(0, y - 34);
  return (
    <g>
      <line x1={`${x}%`} x2={`${x}%`} y1={y - 6} y2={top + 6} className="stroke-line-control" />
      <circle cx={`${x}%`} cy={y} r={4.5} className="fill-c1 stroke-surface" strokeWidth={1.5} />
      <text x={`${x}%`} dx={6} y={top + 10} className="fill-ink font-semibold text-micro">
        {text}
      </text>
    </g>
  );
}

/** What a line has at a place between two of its values. */
function valueAt(values: readonly (number | null)[], place: number): number {
  const [before, after] = [values[Math.floor(place)] ?? 0, values[Math.ceil(place)] ?? 0];
  return before + (after - before) * (place - Math.floor(place));
}
