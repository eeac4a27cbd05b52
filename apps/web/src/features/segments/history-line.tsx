import { day, figure } from '../../lib/format.ts';
import type { SegmentRow } from './row.ts';

const width = 48;
const height = 14;

/** How the count of a segment went, as a small line; nothing where fewer than two days have a number. */
export function HistoryLine({ history }: { readonly history: SegmentRow['history'] }) {
  const points = history.flatMap(({ asOf, count }) => (count.shown ? [{ asOf, count, at: Date.parse(asOf), value: count.value }] : []));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => 1 + ((at - first.at) / (last.at - first.at)) * (width - 2);
  const y = (value: number) => (most === least ? height / 2 : height - 1 - ((value - least) / (most - least)) * (height - 2));
  const says = `${figure(first.count)} as of ${day(first.asOf)}, ${figure(last.count)} as of ${day(last.asOf)}`;
  return (
    <svg role="img" aria-label={says} width={width} height={height} className="shrink-0 text-ink-3 max-tablet:hidden">
      <title>{says}</title>
      <polyline
        points={points.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
      />
    </svg>
  );
}
