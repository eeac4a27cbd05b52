import { ChartCard } from '@marquee/ui/charts/chart-card';
import { LinePlot } from '@marquee/ui/charts/line-plot';
import type { Campaign } from '../words.ts';

/** What the control group can show: the effect it can find by its size, and whether both groups were alike. */
export function ControlSection({ campaign }: { readonly campaign: Campaign }) {
  const { request, detectable, curve, alike, salt } = campaign;
  const effects = curve.map(({ effect }) => (effect === null ? null : 100 * effect));
  const most = Math.max(1, ...effects.map((effect) => effect ?? 0));
  const chosen = `${Math.round(request.controlShare * 100)}%`;
  const step = stepOf(most);
  const ticks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => ({ at: at * step, text: `${at * step}%` }));
  return (
    <ChartCard
      title="Control group"
      aside="detectable effect, 80% power"
      fileName="control-group"
      data={{
        columns: ['Kept as control, percent', 'Detectable effect, percent'],
        rows: curve.map(({ controlShare, effect }) => [100 * controlShare, effect === null ? null : 100 * effect]),
      }}
      notes={[
        detectable === null
          ? 'With so few, no effect could be told from chance.'
          : `Chosen: ${chosen}, which can tell an effect of ${(100 * detectable).toFixed(1)}% or more, if ${(100 * request.baseRate).toFixed(1)}% come without it.`,
        ...(salt === null ? [] : [`Drawn by salt ${salt}: drawn again, the same moviegoers fall on the same side.`]),
      ]}
    >
      {effects.some((effect) => effect !== null) && (
        <LinePlot
          label={`Detectable effect by the part kept as control${detectable === null ? '' : `: ${(100 * detectable).toFixed(1)} percent at ${chosen}`}`}
          lines={[
            {
              key: 'effect',
              label: '',
              last: '',
              tone: 'audience',
              values: effects,
            },
          ]}
          xTicks={curve.flatMap(({ controlShare }, at) => (at % 2 === 1 ? [{ at, text: `${Math.round(100 * controlShare)}%` }] : []))}
          {...(detectable === null
            ? {}
            : { mark: { at: placeOf(request.controlShare), text: `chosen: ${chosen}, detects ${(100 * detectable).toFixed(1)}%` } })}
          yTicks={ticks}
          xLabel="part kept as control"
          height={150}
        />
      )}
      {alike && <Alike alike={alike} />}
    </ChartCard>
  );
}

/** Where on the curve a part stands: it begins at 5 % and has a value each 5 %. */
function placeOf(controlShare: number): number {
  return Math.max(0, controlShare / 0.05 - 1);
}

function stepOf(most: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => most / step <= 5) ?? 1000;
}

function Alike({ alike: { target, control } }: { readonly alike: NonNullable<Campaign['alike']> }) {
  const written = (value: number | null, write: (value: number) => string) => (value === null ? 'too few' : write(value));
  const one = (value: number) => value.toFixed(1);
  const percent = (part: number) => `${(100 * part).toFixed(1)}%`;
  const rows = [
    ['Female', written(target.female, percent), written(control.female, percent)],
    ['Mean age', written(target.meanAge, one), written(control.meanAge, one)],
    ['Visits, 12 months', written(target.visits, one), written(control.visits, one)],
  ];
  return (
    <>
      <h4 className="mt-5 mb-1 font-semibold">Alike before sending</h4>
      <table className="w-full">
        <caption className="sr-only">Both groups before sending</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="pb-1 text-right font-normal text-ink-3 text-small">
              To send
            </th>
            <th scope="col" className="pb-1 text-right font-normal text-ink-3 text-small">
              Control
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, sent, held]) => (
            <tr key={label} className="border-line-soft border-t">
              <th scope="row" className="py-1 text-left font-normal">
                {label}
              </th>
              <td className="text-right">{sent}</td>
              <td className="text-right">{held}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
