import { ChartCard } from '@marquee/ui/charts/chart-card';
import { marked } from '@marquee/ui/lib/rough';
import { changeText } from '../../../lib/signed.ts';
import { Definition } from '../../profile/index.ts';
import type { FilmRun } from './types.ts';

/** How fast the weekends of each key fall, the slowest and the fastest named. */
export function Decline({ run }: { readonly run: FilmRun }) {
  const { decline } = run;
  if (decline === null) return null;
  const labelOf = (key: string) => run.keys.find((one) => one.key === key)?.label ?? key;
  const ordered = [...decline.keys].sort((a, b) => b.percent - a.percent);
  const most = Math.max(1, ...ordered.map(({ percent }) => Math.abs(percent)));
  return (
    <ChartCard
      title="Decline a weekend"
      heading={<Definition of="film.decline">Decline a weekend</Definition>}
      aside={`mean of ${decline.weekends} weekends`}
      fileName={`run-${run.by}-decline`}
      data={{
        columns: [run.label, 'Change a weekend, percent', 'Note'],
        rows: ordered.map(({ key, percent, rough }) => [labelOf(key), percent, rough ? 'rough' : null]),
      }}
      className="border-line border-t"
    >
      <p className="pb-2 text-ink-2">
        Slowest: <b className="font-semibold text-ink">{labelOf(decline.slowest)}</b>. Fastest:{' '}
        <b className="font-semibold text-ink">{labelOf(decline.fastest)}</b>.
      </p>
      <table className="w-full">
        <caption className="sr-only">Decline a weekend, slowest first</caption>
        <tbody>
          {ordered.map(({ key, percent, rough }) => (
            <tr key={key} className="h-[26px]">
              <th scope="row" className="w-px whitespace-nowrap pr-3 text-left font-normal">
                {labelOf(key)}
              </th>
              <td className="pr-3">
                <span
                  aria-hidden="true"
                  className="graphic block h-2 rounded-[1px] bg-c1"
                  style={{ width: `${(100 * Math.abs(percent)) / most}%` }}
                />
              </td>
              <td className="w-px whitespace-nowrap text-right">{marked(changeText(percent), rough)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartCard>
  );
}
