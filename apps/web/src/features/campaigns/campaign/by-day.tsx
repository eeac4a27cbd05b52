import { ChartCard } from '@marquee/ui/charts/chart-card';
import { LinePlot } from '@marquee/ui/charts/line-plot';
import { percent, type Result } from '../words.ts';

/** What part of each group had come by each day since sending. */
export function ByDay({ result: { days } }: { readonly result: Result }) {
  const share = (group: 'target' | 'control') => [0, ...days.map((one) => (one[group] === null ? null : 100 * one[group]))];
  const [sent, held] = [share('target'), share('control')];
  const most = Math.max(0.1, ...sent.map((value) => value ?? 0), ...held.map((value) => value ?? 0));
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((one) => most / one <= 5) ?? 25;
  const yTicks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => ({
    at: at * step,
    text: `${Number((at * step).toFixed(1))}%`,
  }));
  const every = Math.ceil(days.length / 5);
  const last = (values: readonly (number | null)[]) => {
    const value = values.findLast((one) => one !== null) ?? null;
    return value === null ? '' : percent(value / 100);
  };
  return (
    <ChartCard
      title="Share who visited"
      aside="by day since sending"
      fileName="share-who-visited"
      data={{
        columns: ['Day', 'Sent, percent', 'Control, percent'],
        rows: days.map(({ target, control }, at) => [
          at + 1,
          target === null ? '<50' : 100 * target,
          control === null ? '<50' : 100 * control,
        ]),
      }}
    >
      {days.every(({ target }) => target === null) ? (
        <p className="text-ink-2">Too few came for a share to be told yet.</p>
      ) : (
        <LinePlot
          label={`Share who visited the film by day since sending: sent ${last(sent)}, control ${last(held)} after ${days.length} days`}
          lines={[
            { key: 'sent', label: 'Sent', last: last(sent), tone: 'audience', values: sent },
            { key: 'control', label: 'Control', last: last(held), tone: 'base', values: held },
          ]}
          xTicks={Array.from({ length: days.length + 1 }, (_, at) => at).flatMap((at) =>
            at % every === 0 ? [{ at, text: at === 0 ? 'sent' : String(at) }] : [],
          )}
          yTicks={yTicks}
          xLabel="days since sending"
        />
      )}
    </ChartCard>
  );
}
