import { ChartCard } from '@marquee/ui/charts/chart-card';
import { IntervalPlot } from '@marquee/ui/charts/interval-plot';
import { points, type Result } from '../words.ts';
import { scaleOf } from './scale-of.ts';

/** How many more of a hundred of the target had come by each day, with the intervals. */
export function DifferenceByDay({ result: { days } }: { readonly result: Result }) {
  const intervals = days.map(
    ({ difference }) => difference && { value: 100 * difference.value, low: 100 * difference.low, high: 100 * difference.high },
  );
  const { scale, ticks } = scaleOf(intervals.flatMap((interval) => interval ?? []));
  const last = intervals.findLast((interval) => interval !== null);
  const written = last ? `${points(last.value)} points` : '';
  return (
    <ChartCard
      title="Difference, in points"
      aside="95% intervals"
      fileName="difference-by-day"
      data={{
        columns: ['Day', 'Difference, points', 'At least', 'At most'],
        rows: intervals.map((interval, at) =>
          interval ? [at + 1, interval.value, interval.low, interval.high] : [at + 1, '<50', null, null],
        ),
      }}
      notes={['All who were to be sent are counted, delivered or not.']}
    >
      {last ? (
        <IntervalPlot
          label={`Difference by day since sending, in points: ${written} after ${days.length} days, interval ${points(last.low)} to ${points(last.high)}`}
          intervals={intervals}
          scale={scale}
          yTicks={everySecond(ticks).map((at) => ({ at, text: String(Number(at.toFixed(2))).replace('-', '−') }))}
          last={written}
        />
      ) : (
        <p className="text-ink-2">Too few came for a difference to be told yet.</p>
      )}
    </ChartCard>
  );
}

/** With nothing among them. */
function everySecond(ticks: readonly number[]): readonly number[] {
  const zero = ticks.findIndex((tick) => Math.abs(tick) < 1e-9);
  return ticks.length <= 5 ? ticks : ticks.filter((_, at) => (at - zero) % 2 === 0);
}
