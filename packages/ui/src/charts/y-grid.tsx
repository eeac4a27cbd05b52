/** A value of an axis, with how it is written. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}
interface Props {
  readonly ticks: readonly Tick[];
  /** Where a value lies, in pixels from the top. */
  readonly y: (value: number) => number;
}

/** The lines over a plot's width at the values of its y axis, the one at nothing darker, each with its value at the left. */
export function YGrid({ ticks, y }: Props) {
  return ticks.map(({ at, text }) => (
    <g key={at}>
      <line x1="0" x2="100%" y1={y(at)} y2={y(at)} className={at === 0 ? 'stroke-line-control' : 'stroke-grid'} />
      <text x={-8} y={y(at) + 4} textAnchor="end" className="fill-ink-3 text-micro">
        {text}
      </text>
    </g>
  ));
}
