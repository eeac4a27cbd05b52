import { cn } from '../lib/cn.ts';
import { SeriesMark } from './series.tsx';

interface PlottedSet {
  readonly key: string;
  readonly name: string;
  /** As it is written, such as "12,340". */
  readonly text: string;
  /** Null when hidden. */
  readonly size: number | null;
}
interface Combination {
  /** Places of the sets that it is of. */
  readonly of: readonly number[];
  readonly size: number;
  readonly text: string;
}
interface Props {
  /** Read aloud in place of the picture. */
  readonly label: string;
  readonly sets: readonly PlottedSet[];
  /** Columns, from left to right. */
  readonly combinations: readonly Combination[];
}

const top = 150;
const row = 30;

/**
 * Sets and their combinations (Lex, Gehlenborg, Strobelt, Vuillemot and Pfister 2014, “UpSet”): a column is a combination, its bar how many are in it, its dots the sets that it is of;
 * the rows are the sets, with their sizes.
 */
export function UpsetPlot({ label, sets, combinations }: Props) {
  const width = combinations.length <= 7 ? 92 : combinations.length <= 15 ? 58 : 46;
  const most = Math.max(1, ...combinations.map(({ size }) => size));
  const largest = Math.max(1, ...sets.map(({ size }) => size ?? 0));
  const y = (place: number) => top + row * (place + 0.5);
  const height = (size: number) => Math.max(1, ((top - 24) * size) / most);
  return (
    <figure className="grid grid-cols-[minmax(150px,260px)_minmax(0,1fr)]">
      <ul className="pr-3" style={{ paddingTop: top }}>
        {sets.map(({ key, name, text, size }, at) => (
          <li key={key} className={cn('relative flex items-center gap-2 pl-2', at % 2 === 0 && 'bg-sunken')} style={{ height: row }}>
            <SeriesMark at={at} />
            <span className="min-w-0 flex-1 truncate" title={name}>
              {name}
            </span>
            <span className="whitespace-nowrap">{text}</span>
            <span
              aria-hidden="true"
              className="graphic absolute right-0 bottom-0 h-[3px] rounded-[1px] bg-cg"
              style={{ width: `${(100 * (size ?? 0)) / largest}%` }}
            />
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="relative overflow-x-auto" tabIndex={0} aria-label={`${label}, plot`}>
        <svg width={width * combinations.length} height={top + row * sets.length} role="img" aria-label={label} className="graphic block">
          {sets.map(
            ({ key }, at) => at % 2 === 0 && <rect key={key} x={0} width="100%" y={top + row * at} height={row} className="fill-sunken" />,
          )}
          <line x1={0} x2="100%" y1={top - 6} y2={top - 6} className="stroke-line-control" />
          {combinations.map(({ of, size, text }, place) => {
            const x = width * (place + 0.5);
            const [first = 0, last = 0] = [of[0], of.at(-1)];
            return (
              <g key={of.join(' ')}>
                <rect x={x - 11} width={22} y={top - 6 - height(size)} height={height(size)} className="fill-c1" />
                <text x={x} y={top - 11 - height(size)} textAnchor="middle" className="fill-ink text-micro">
                  {text}
                </text>
                {sets.map(({ key }, at) => !of.includes(at) && <circle key={key} cx={x} cy={y(at)} r={4} className="fill-cg-soft" />)}
                <line x1={x} x2={x} y1={y(first)} y2={y(last)} strokeWidth={2} className="stroke-c1" />
                {of.map((at) => (
                  <circle key={at} cx={x} cy={y(at)} r={6} className="fill-c1" />
                ))}
              </g>
            );
          })}
        </svg>
      </section>
    </figure>
  );
}
