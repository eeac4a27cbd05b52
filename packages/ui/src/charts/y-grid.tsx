/** A value of an axis, with how it is written. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}
interface Props {
  readonly ticks: readonly Tick[];
  /** Where a value lies, in pixels from the top. */
  readonly y: (value: number) => number;
  /** The value that the x axis lies at. */
  readonly axis?: number;
}

/** The lines over a plot's width at the values of its y axis, that of the x axis darker, each with its value at the left. */
export function YGrid({ ticks, y, axis = 0 }: Props) {
  return ticks.map(({ at, text }) => (
    <g key={at}>
      <line x1="0" x2="100%" y1={y(at)} y2={y(at)} className={at === axis ? 'stroke-line-control' : 'stroke-grid'} />
      <text x={-8} y={y(at) + 4} textAnchor="end" className="fill-ink-3 text-micro">
        {text}
      </text>
    </g>
  ));
}
